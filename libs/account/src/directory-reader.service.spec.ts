import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, SizeLimitExceededError } from 'ldapts';
import { BASE, hasSlapd, READER, type Slapd, startSlapd } from '../../../test/providers/slapd.js';
import type { DirectoryPerson } from './directory-entry.plan.js';
import { DirectoryReader } from './directory-reader.service.js';

const PEOPLE = 1500;
const reader = new DirectoryReader();
const configFor = (url: string, changes: object = {}) => ({
  id: 'office',
  kind: 'ldap' as const,
  title: '内网目录',
  url,
  ...READER,
  base: `ou=people,${BASE}`,
  filter: '(objectClass=inetOrgPerson)',
  pageSize: 200,
  attributes: {
    id: 'entryUUID',
    name: 'cn',
    phone: 'mobile',
    idCard: 'employeeNumber',
    unit: 'ou',
  },
  trusts: { phone: true, idCard: true },
  allowPlain: false,
  ...changes,
});

async function readAll(config: ReturnType<typeof configFor>): Promise<DirectoryPerson[][]> {
  const pages: DirectoryPerson[][] = [];
  for await (const page of reader.people(config)) pages.push(page);
  return pages;
}

if (hasSlapd()) {
  describe('a real directory', () => {
    let slapd: Slapd;
    beforeAll(async () => {
      const people = Array.from({ length: PEOPLE }, (_, at) => ({
        uid: `u${at}`,
        cn: `学员${at}`,
        mobile: `138${String(at).padStart(8, '0')}`,
        ou: '县财政局',
      }));
      slapd = await startSlapd(people);
    }, 60_000);
    afterAll(() => slapd.close());

    it('is read whole, page by page, though it gives 500 at once', async () => {
      const pages = await readAll(configFor(slapd.url));
      const people = pages.flat();

      expect(people).toHaveLength(PEOPLE);
      expect(Math.max(...pages.map(({ length }) => length))).toBeLessThanOrEqual(200);
      expect(new Set(people.map(({ directoryId }) => directoryId)).size).toBe(PEOPLE);
      expect(people[7]).toEqual({
        directoryId: expect.stringMatching(/^[\da-f-]{36}$/),
        name: expect.stringMatching(/^学员\d+$/),
        phone: expect.stringMatching(/^138\d{8}$/),
        idCard: null,
        title: null,
        unit: '县财政局',
      });
    });

    it('would have given 500 without paging', async () => {
      const client = new Client({ url: slapd.url });
      await client.bind(READER.bindDn, READER.password);

      await expect(client.search(`ou=people,${BASE}`, { scope: 'sub' })).rejects.toThrow(
        SizeLimitExceededError,
      );
      await client.unbind();
    });

    it('is asked by the configured filter only', async () => {
      const pages = await readAll(
        configFor(slapd.url, { filter: '(&(objectClass=person)(uid=u1*))' }),
      );

      expect(pages.flat()).toHaveLength(611);
    });

    it('refuses a wrong password, and what it says stays inside', async () => {
      await expect(readAll(configFor(slapd.url, { password: 'wrong' }))).rejects.toMatchObject({
        code: 'identity.directory-refused',
        message: expect.not.stringContaining(BASE),
      });
    });

    it('says so when there is no such place', async () => {
      await expect(readAll(configFor(slapd.url, { base: 'ou=none,dc=x' }))).rejects.toMatchObject({
        code: 'identity.directory-unavailable',
      });
    });
  });
}

describe('a directory that is away', () => {
  it('is said to be so', async () => {
    await expect(readAll(configFor('ldap://127.0.0.1:1'))).rejects.toMatchObject({
      code: 'identity.directory-unavailable',
    });
  });
});
