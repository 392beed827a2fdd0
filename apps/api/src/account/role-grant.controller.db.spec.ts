import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Member, Unit } from '#organisation';
import { anAccount, aSignedInMember, PASSWORD } from '../../../../test/factories/account.js';
import { aMember } from '../../../../test/factories/member.js';
import { aUnit } from '../../../../test/factories/unit.js';
import { Client } from '../../../../test/harness/client.js';
import { type Server, startServer } from '../../../../test/harness/start-server.js';

let server: Server;
let county: Unit;
let security: Client;
beforeAll(async () => {
  server = await startServer();
  county = await aUnit(server, { name: '丰水县' });
  const { account } = await anAccount(server, { unit: county, roles: ['security-admin'] });
  security = await Client.signIn(server, account.loginName, PASSWORD);
});
afterAll(() => server.close());

const wish = (member: Member, details: object = {}) => ({
  memberId: member.id,
  role: 'unit-admin',
  unitId: county.id,
  reason: '任命为管理员',
  ...details,
});

describe('granting over HTTP', () => {
  it('narrows to a line and a 管理权限, from – to, and takes back with a reason', async () => {
    const { token, member } = await aSignedInMember(server, { unit: county, name: '李敏' });
    const validTo = new Date(server.clock.now().getTime() + 86_400_000).toISOString();
    const details = { line: 'party', authority: '04', validTo };

    const { body } = await security.post('/role-grants', wish(member, details)).expect(201);

    const listed = await security.get(`/role-grants?memberId=${member.id}&state=current`);
    expect(listed.body.items).toMatchObject([
      { id: body.id, memberName: '李敏', line: 'party', authorityName: '县管', validTo },
    ]);
    const me = Client.withToken(server, token);
    expect((await me.get('/me')).body.roles).toEqual(['learner', 'unit-admin']);

    await security.post(`/role-grants/${String(body.id)}/close`, { reason: '调离' }).expect(204);

    expect((await me.get('/me')).body.roles).toEqual(['learner']);
    await me.get('/units').expect(403);
  });

  it('finds the holder by the name of the account as well', async () => {
    const { member, account } = await anAccount(server, { unit: county });
    const { memberId: _, ...rest } = wish(member);

    await security.post('/role-grants', { ...rest, account: account.loginName }).expect(201);

    const listed = await security.get(`/role-grants?memberId=${member.id}`);
    expect(listed.body.total).toBe(1);
    await security.post('/role-grants', { ...rest, account: 'nobody' }).expect(404);
    const neither = await security.post('/role-grants', rest).expect(400);
    expect(neither.body.details).toHaveProperty('memberId');
  });

  it('refuses what is no role, line, date or field', async () => {
    const { member } = await anAccount(server, { unit: county });
    for (const [field, value] of [
      ['role', 'root'],
      ['line', 'secret'],
      ['validFrom', 'tomorrow'],
      ['validTo', '2026-13-01'],
      ['grantedBy', 'me'],
      ['unitId', { $ne: '' }],
      ['reason', '因'.repeat(201)],
    ] as const) {
      const answer = await security
        .post('/role-grants', wish(member, { [field]: value }))
        .expect(400);
      expect(answer.body.details).toHaveProperty(field);
    }
    expect((await security.get(`/role-grants?memberId=${member.id}`)).body.total).toBe(0);
  });

  it('knows neither unit nor member nor grant of another subtree', async () => {
    const { member } = await anAccount(server, { unit: county, roles: ['reviewer'] });
    const [grant] = (await security.get(`/role-grants?memberId=${member.id}`)).body.items;
    const { account } = await anAccount(server, { roles: ['security-admin'] });
    const other = await Client.signIn(server, account.loginName, PASSWORD);

    await other.post('/role-grants', wish(member)).expect(404);
    await other.post(`/role-grants/${String(grant.id)}/close`, { reason: '越级' }).expect(404);
    expect((await other.get('/role-grants')).body.total).toBe(1);
  });
});

describe('who can be given a role', () => {
  it('is found by the beginning of name or account, once, within the subtree, with an account', async () => {
    const party = await aUnit(server, { line: 'party', kind: 'branch' });
    const name = '诸葛明';
    await anAccount(server, { unit: county, alsoIn: [party], name, loginName: 'zhuge.ming' });
    await aMember(server, { unit: county, name: '诸葛无账号' });
    await anAccount(server, { name: '诸葛在别处' });
    const found = async (query: string) =>
      (await security.get(`/role-grants/holders?query=${encodeURIComponent(query)}`)).body;

    const zhuge = [
      { memberId: expect.any(String), name, account: 'zhuge.ming', unitName: '丰水县' },
    ];
    expect(await found('诸葛')).toEqual(zhuge);
    expect(await found('Zhuge.')).toEqual(zhuge);
    expect(await found('%')).toEqual([]);
    await security.get('/role-grants/holders?query=').expect(400);
  });
});

describe('a handover over HTTP', () => {
  it('passes everything in one step, and is refused to who may not', async () => {
    const from = await aSignedInMember(server, { unit: county, roles: ['unit-admin'] });
    const to = await aSignedInMember(server, { unit: county });
    const handover = { fromMemberId: from.member.id, toMemberId: to.member.id, reason: '交接' };
    const old = Client.withToken(server, from.token);
    await old.post('/handovers', handover).expect(403);

    const answer = await security.post('/handovers', handover).expect(200);

    expect(answer.body).toEqual({ passed: 1 });
    await old.get('/units').expect(403);
    await Client.withToken(server, to.token).get('/units').expect(200);
  });
});
