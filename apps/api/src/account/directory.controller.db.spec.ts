import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdentityLink } from '#account';
import { Appointment, type Member, Membership, type Unit } from '#organisation';
import { AuditRecord } from '#platform';
import { aSignedInMember } from '../../../../test/factories/account.js';
import { aMember, anIdCard } from '../../../../test/factories/member.js';
import { aUnit } from '../../../../test/factories/unit.js';
import { Client } from '../../../../test/harness/client.js';
import { type Server, startServer } from '../../../../test/harness/start-server.js';
import { providersFile } from '../../../../test/providers/providers-file.js';
import {
  BASE,
  hasSlapd,
  READER,
  type Slapd,
  startSlapd,
} from '../../../../test/providers/slapd.js';

const OTHERS = 1500;
const directoryAt = (url: string) => ({
  id: 'office',
  kind: 'ldap',
  title: '县委办公室目录',
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
    title: 'title',
  },
});

if (hasSlapd()) {
  describe('a directory of an office', () => {
    let slapd: Slapd;
    let server: Server;
    let unit: Unit;
    let admin: Client;
    let wang: Member;
    let li: Member;
    beforeAll(async () => {
      const wangCard = anIdCard();
      slapd = await startSlapd([
        { uid: 'wang', cn: '王芳', employeeNumber: wangCard, mobile: '13800000001', title: '科长' },
        { uid: 'li', cn: '李明', mobile: '13800000002', title: '副科长' },
        { uid: 'zhao', cn: '赵强', mobile: '13800000003' },
        { uid: 'new', cn: '新来的', employeeNumber: anIdCard(), title: '科员' },
        { uid: 'wrong', cn: '写错的', employeeNumber: '110101199003071230' },
        ...Array.from({ length: OTHERS }, (_, at) => ({ uid: `u${at}`, cn: `生人${at}` })),
      ]);
      server = await startServer({ environment: await providersFile([directoryAt(slapd.url)]) });
      const county = await aUnit(server, { name: '丰水县' });
      unit = await aUnit(server, { name: '县财政局', parent: county });
      const elsewhere = await aUnit(server, { name: '邻县' });
      wang = (await aMember(server, { unit, name: '王芳', idCard: wangCard })).member;
      li = (await aMember(server, { unit, name: '李明', phone: '13800000002' })).member;
      await aMember(server, { unit: elsewhere, name: '赵强', phone: '13800000003' });
      const { token } = await aSignedInMember(server, { unit: county, roles: ['platform-admin'] });
      admin = Client.withToken(server, token);
    }, 90_000);
    afterAll(async () => {
      await server.close();
      await slapd.close();
    });

    const sync = () => admin.post('/directory-syncs', { providerId: 'office', unitId: unit.id });
    const titleOf = async (memberId: string) =>
      (await server.database.repository(Appointment).findOneBy({ openKey: memberId }))?.title;
    const verdictsOf = async (importId: string) => {
      const { body } = await admin.get(`/imports/${importId}/rows?pageSize=100`).expect(200);
      const rows = body.items as { name: string; verdict: string }[];
      return Object.fromEntries(rows.map(({ name, verdict }) => [name, verdict]));
    };

    it('is offered to the platform administrator, without its address and password', async () => {
      const answer = await admin.get('/directories').expect(200);

      expect(answer.body).toEqual([{ id: 'office', title: '县委办公室目录' }]);
    });

    it('becomes an import that shows each verdict and changes nothing yet', async () => {
      const before = await titleOf(wang.id);

      const { body } = await sync().expect(201);
      await server.drain();

      expect(body).toMatchObject({
        importId: expect.any(String),
        people: OTHERS + 5,
        matched: 4,
        unmatchedTotal: OTHERS + 1,
        goneTotal: 0,
      });
      expect(body.unmatched).toHaveLength(200);
      expect(await verdictsOf(body.importId)).toEqual({
        王芳: 'update',
        李明: 'update',
        新来的: 'error',
        写错的: 'error',
      });
      expect(await titleOf(wang.id)).toBe(before);
    });

    it('names people who are not recognised, those of other administrators among them', async () => {
      const { body } = await sync().expect(201);

      const names = body.unmatched.map(({ name }: { name: string }) => name);
      expect(names).toContain('赵强');
      expect(names).not.toContain('王芳');
      expect(JSON.stringify(body)).not.toMatch(/1380000000\d|\d{17}/);
    });

    it('is applied once it is confirmed', async () => {
      const { body } = await sync().expect(201);
      await server.drain();

      await admin.post(`/imports/${body.importId}/confirmation`, { skipFaulty: true }).expect(202);
      await server.drain();

      expect(await titleOf(wang.id)).toBe('科长');
      expect(await titleOf(li.id)).toBe('副科长');
    });

    it('is remembered: who has no ID card there is known again after his phone has changed', async () => {
      await slapd.setPhone('li', '13800009999');

      const { body } = await sync().expect(201);

      expect(body).toMatchObject({ matched: 4, unmatchedTotal: OTHERS + 1 });
      const links = await server.database.repository(IdentityLink).findBy({ memberId: li.id });
      expect(links).toMatchObject([{ providerId: 'office', source: 'directory' }]);
    });

    it('names who is gone from it, and closes nobody', async () => {
      await slapd.remove('li');

      const { body } = await sync().expect(201);

      expect(body).toMatchObject({
        goneTotal: 1,
        gone: [{ memberId: li.id, name: '李明', unitName: '县财政局' }],
      });
      const open = await server.database.repository(Membership).findBy({ memberId: li.id });
      expect(open.every(({ toDay }) => toDay === null)).toBe(true);
    });

    it('leaves one audit row per reading, with figures and no names', async () => {
      const { body } = await sync().expect(201);

      const rows = await server.database
        .repository(AuditRecord)
        .findBy({ action: 'directory.read' });
      const details = rows.map((row) => row.details as { importId: string });
      expect(details.find(({ importId }) => importId === body.importId)).toMatchObject({
        people: OTHERS + 4,
        gone: 1,
      });
      expect(JSON.stringify(rows)).not.toContain('王芳');
    });

    it('is no way to sign in, nor one that shows in 已绑定的登录方式', async () => {
      const anybody = Client.anonymous(server);

      expect((await anybody.get('/auth/providers').expect(200)).body).toEqual([]);
      await anybody.get('/auth/providers/office/start').expect(404);
    });

    it('is refused to everybody else, and to the platform administrator of another subtree', async () => {
      for (const role of ['unit-admin', 'security-admin', 'auditor', 'learner'] as const) {
        const { token } = await aSignedInMember(server, { unit, roles: [role] });
        const client = Client.withToken(server, token);
        await client.get('/directories').expect(403);
        const wanted = { providerId: 'office', unitId: unit.id };
        await client.post('/directory-syncs', wanted).expect(403);
      }
      const { token } = await aSignedInMember(server, { roles: ['platform-admin'] });
      const other = Client.withToken(server, token);

      const foreign = await other
        .post('/directory-syncs', { providerId: 'office', unitId: unit.id })
        .expect(404);
      const missing = await other
        .post('/directory-syncs', { providerId: 'office', unitId: 'nowhere' })
        .expect(404);
      expect({ ...foreign.body, requestId: '' }).toEqual({ ...missing.body, requestId: '' });
      await admin.post('/directory-syncs', { providerId: 'none', unitId: unit.id }).expect(404);
    });

    it('leaves nothing behind when it breaks off', async () => {
      const { body: before } = await admin.get('/imports').expect(200);
      await slapd.close();

      const answer = await sync().expect(503);

      expect(answer.body.code).toBe('identity.directory-unavailable');
      expect((await admin.get('/imports').expect(200)).body.total).toBe(before.total);
    });
  });
}
