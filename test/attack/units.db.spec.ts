import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import type { Unit } from '#organisation';
import { anAccount, PASSWORD } from '../factories/account.js';
import { aMember } from '../factories/member.js';
import { aUnit } from '../factories/unit.js';
import { Client } from '../harness/client.js';
import { type Server, startServer } from '../harness/start-server.js';

const reason = '机构改革';

let server: Server;
let city: Unit;
let first: Unit;
let bureau: Unit;
let second: Unit;
/** Administrators of the city, of the two counties, and of the platform from the city down. */
let ofCity: Client;
let ofFirst: Client;
let ofSecond: Client;
let platform: Client;
let learner: Client;

beforeAll(async () => {
  server = await startServer();
  city = await aUnit(server, { name: '某市' });
  first = await aUnit(server, { name: '甲县', parent: city });
  bureau = await aUnit(server, { name: '甲县财政局', parent: first });
  second = await aUnit(server, { name: '乙县', parent: city });
  await aMember(server, { unit: bureau });
  ofCity = await signIn('of.city', city, 'unit-admin');
  ofFirst = await signIn('of.first', first, 'unit-admin');
  ofSecond = await signIn('of.second', second, 'unit-admin');
  platform = await signIn('platform', city, 'platform-admin');
  learner = await signIn('learner', bureau);
}, 60_000);
afterAll(() => server.close());

async function signIn(
  loginName: string,
  unit: Unit,
  role?: 'unit-admin' | 'platform-admin',
): Promise<Client> {
  await anAccount(server, { unit, loginName, ...(role && { roles: [role] }) });
  return Client.signIn(server, loginName, PASSWORD);
}

/** What a refusal says. */
const wordsOf = ({ body }: Response): string[] => [String(body.code), String(body.message)];

const TABLES = ['unit', 'unit_placement', 'unit_change', 'membership', 'code_mapping'];
const everything = () =>
  Promise.all(TABLES.map((table) => server.database.manager.query(`SELECT * FROM ${table}`)));

/** Every act on a unit, by address and body. */
function actsOn(
  { id }: Pick<Unit, 'id'>,
  target: Unit,
): [method: 'post' | 'patch', path: string, body: object][] {
  return [
    ['post', '/units', { name: '新设股', kind: 'office', parentId: id }],
    ['patch', `/units/${id}`, { name: '改名', reason }],
    ['post', `/units/${id}/move`, { parentId: target.id, reason }],
    ['post', `/units/${id}/move`, { parentId: target.id, day: '2026-12-01', reason }],
    ['post', `/units/${id}/merge`, { intoUnitId: target.id, reason }],
    ['post', `/units/${id}/close`, { reason }],
  ];
}

describe('AC-03 another unit’s administrator', () => {
  it('AC-03 acts on no unit of ours: each answer is that of a unit which is not there, and nothing changes', async () => {
    const before = await everything();
    const missing = { id: '0198c0de-0000-7000-8000-000000000000' };
    for (const [at, [method, path, body]] of actsOn(bureau, second).entries()) {
      const answer = await ofSecond.call(method, path, body);
      const [, elsewhere, same] = actsOn(missing, second)[at] ?? ['post', '', {}];
      const nobody = await ofSecond.call(method, elsewhere, same);
      expect([answer.status, ...wordsOf(answer)]).toEqual([404, ...wordsOf(nobody)]);
    }
    for (const path of [`/units/${bureau.id}`, `/units/${bureau.id}/timeline`]) {
      expect((await ofSecond.get(path)).status).toBe(404);
    }
    expect(await everything()).toEqual(before);
  });

  it('AC-03 moves nothing of his into a unit of ours, nor anything of ours into his', async () => {
    const own = await aUnit(server, { parent: second });
    const before = await everything();

    for (const [unit, target] of [
      [own, bureau],
      [bureau, own],
    ] as const) {
      for (const [path, body] of [
        [`/units/${unit.id}/move`, { parentId: target.id, reason }],
        [`/units/${unit.id}/merge`, { intoUnitId: target.id, reason }],
      ] as const) {
        expect((await ofSecond.post(path, body)).status).toBe(404);
      }
    }
    expect(await everything()).toEqual(before);
  });

  it('AC-03 sees only his own tree on any day, whatever the query says twice', async () => {
    const namesOn = async (client: Client, query: string) =>
      ((await client.get(`/units${query}`)).body as { name: string }[]).map(({ name }) => name);

    for (const query of ['', '?day=2025-12-31', '?day=2027-01-01']) {
      expect(await namesOn(ofSecond, query)).not.toContain('甲县财政局');
      expect((await namesOn(ofFirst, query)).toSorted()).toEqual(['甲县', '甲县财政局']);
    }
    for (const query of [
      '?day=2025-12-31&day=2026-01-01',
      '?day[]=2025-12-31',
      `?unitId=${bureau.id}`,
      '?day=2026-02-30',
      '?day=1 OR 1=1',
    ]) {
      const answer = await ofSecond.get(`/units${query}`);
      expect(answer.status).toBe(400);
    }
  });

  it('AC-03 neither sees nor withdraws what is to happen to a unit of ours', async () => {
    const move = { parentId: second.id, day: '2026-12-01', reason };
    const { body } = await ofCity.post(`/units/${bureau.id}/move`, move).expect(200);

    const listed = await ofSecond.get('/unit-changes').expect(200);
    const withdrawn = await ofSecond.call('delete', `/unit-changes/${body.id}`);
    const missing = await ofSecond.call('delete', '/unit-changes/nobody-has-this');

    expect(listed.body.total).toBe(0);
    expect([withdrawn.status, withdrawn.body.code]).toEqual([404, missing.body.code]);
    await ofCity.call('delete', `/unit-changes/${body.id}`).expect(204);
  });
});

describe('AC-07 fields that nobody may set', () => {
  it('AC-07 are refused with the whole request, and nothing changes', async () => {
    const before = await everything();
    for (const [method, path, body] of [
      ['post', '/units', { name: '新', kind: 'office', parentId: bureau.id, path: '/x/' }],
      ['post', '/units', { name: '新', kind: 'office', parentId: bureau.id, depth: 0 }],
      ['patch', `/units/${bureau.id}`, { name: '新', parentId: second.id }],
      ['patch', `/units/${bureau.id}`, { line: 'party' }],
      ['patch', `/units/${bureau.id}`, { validTo: '2020-01-01', name: '新' }],
      ['patch', `/units/${bureau.id}`, { name: { $gt: '' } }],
      ['post', `/units/${bureau.id}/move`, { parentId: second.id, reason, force: true }],
      ['post', `/units/${bureau.id}/move`, { parentId: [second.id], reason }],
      ['post', `/units/${bureau.id}/move`, { parentId: second.id, reason, day: '20260101' }],
      ['post', `/units/${bureau.id}/merge`, { intoUnitId: null, reason }],
      ['post', `/units/${bureau.id}/close`, { reason: 'x'.repeat(201) }],
      ['post', `/units/${bureau.id}/close`, {}],
    ] as const) {
      const answer = await ofCity.call(method, path, body);
      expect([path, answer.status]).toEqual([path, 400]);
    }
    expect(await everything()).toEqual(before);
  });
});

describe('AC-08 a learner', () => {
  it('AC-08 shapes no unit, not even his own, and writes no code', async () => {
    const before = await everything();
    for (const [method, path, body] of actsOn(bureau, second)) {
      expect((await learner.call(method, path, body)).status).toBe(403);
    }
    for (const path of ['/units', '/unit-changes', `/units/${bureau.id}/timeline`]) {
      expect((await learner.get(path)).status).toBe(403);
    }
    const mapping = '/code-tables/grade/Z01/mapping';
    for (const client of [learner, ofCity]) {
      expect((await client.put(mapping, { externalCode: '1' })).status).toBe(403);
    }
    expect(await everything()).toEqual(before);
  });

  it('AC-08 may read the code tables, which are public knowledge', async () => {
    const { body } = await learner.get('/code-tables/ethnicity').expect(200);

    expect(body.codes).toHaveLength(56);
  });
});

describe('the administrator of the platform', () => {
  it('writes the customer’s code beside ours, and it is there', async () => {
    const mapping = '/code-tables/grade/Z01/mapping';

    await platform.put(mapping, { externalCode: 'ZB148-01' }).expect(204);
    const { body } = await learner.get('/code-tables/grade').expect(200);
    expect(body.codes[0]).toMatchObject({ code: 'Z01', externalCode: 'ZB148-01' });

    await platform.put(mapping, { externalCode: null }).expect(204);
    expect((await platform.put(mapping, { externalCode: '=A1' })).status).toBe(400);
    expect(
      (await platform.put('/code-tables/grade/Z99/mapping', { externalCode: '1' })).status,
    ).toBe(404);
  });

  it('moves, renames, merges and closes over HTTP, and the story tells it', async () => {
    const one = await aUnit(server, { name: '一股', parent: bureau });
    const other = await aUnit(server, { name: '二股', parent: bureau });

    await platform.call('patch', `/units/${one.id}`, { name: '综合股', reason }).expect(200);
    await platform.post(`/units/${one.id}/move`, { parentId: second.id, reason }).expect(200);
    await platform
      .post(`/units/${one.id}/move`, { parentId: bureau.id, reason: '撤销' })
      .expect(200);
    await platform.post(`/units/${one.id}/merge`, { intoUnitId: other.id, reason }).expect(200);
    await platform.post(`/units/${other.id}/close`, { reason }).expect(200);

    const { body } = await platform.get(`/units/${one.id}/timeline`).expect(200);
    expect(body.items.map(({ change }: { change: { kind: string } }) => change.kind)).toEqual([
      'merge',
      'move',
      'move',
      'edit',
      'create',
    ]);
  });
});
