import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Unit } from '#organisation';
import { anAccount, PASSWORD } from '../factories/account.js';
import { aMember, type MemberWish } from '../factories/member.js';
import { aUnit } from '../factories/unit.js';
import { Client } from '../harness/client.js';
import { type Server, startServer } from '../harness/start-server.js';

let server: Server;
let county: Unit;
let bureau: Unit;
let cadres: Client;
let sites: Client;
let whole: Client;
let siteMemberId: string;

/** 干教科 (县管干部) and 远教办 (站点) share 丰水县; each has its people in the same bureau. */
beforeAll(async () => {
  server = await startServer();
  county = await aUnit(server, { name: '丰水县' });
  bureau = await aUnit(server, { parent: county, name: '丰水县财政局' });
  const site = await aUnit(server, { line: 'site', kind: 'site', name: '远教站点' });
  const post = { title: '股长', authority: '04' };
  await aMember(server, { unit: bureau, name: '县管干部', appointment: post });
  const studying = await aMember(server, { unit: bureau, name: '站点学员', alsoIn: [site] });
  siteMemberId = studying.member.id;
  await aMember(server, { unit: bureau, name: '其他学员' });
  cadres = await anAdmin({ authority: '04' });
  sites = await anAdmin({ line: 'site' });
  whole = await anAdmin({});
}, 60_000);
afterAll(() => server.close());

async function anAdmin(narrowed: MemberWish['narrowed'] & object): Promise<Client> {
  const { account } = await anAccount(server, { unit: county, roles: ['unit-admin'], narrowed });
  return Client.signIn(server, account.loginName, PASSWORD);
}

async function everythingSeenBy(admin: Client) {
  const hours = await admin.get(`/units/${bureau.id}/members?year=2026`).expect(200);
  const overview = await admin.get(`/units/${county.id}/overview?year=2026`).expect(200);
  const tree = await admin.get('/units').expect(200);
  const asked = await admin
    .post('/reports', { kind: 'study-hours', unitId: bureau.id, year: 2026, format: 'csv' })
    .expect(202);
  await server.drain();
  const file = await admin.get(`/reports/${String(asked.body.id)}/file`).expect(200);
  const text = file.text ?? String(file.body);
  const members = await admin.get(`/members?unitId=${bureau.id}`).expect(200);
  return {
    members: (members.body.items as { name: string }[]).map(({ name }) => name),
    hours: (hours.body.items as { name: string }[]).map(({ name }) => name),
    total: hours.body.total,
    overview: overview.body.children[0].members,
    tree: (tree.body as { id: string; memberCount: number }[]).find(({ id }) => id === bureau.id)
      ?.memberCount,
    report: ['县管干部', '站点学员', '其他学员'].filter((name) => text.includes(name)),
  };
}

describe('administrators who share a subtree', () => {
  it('see, count and export only the people whom their own grant covers', async () => {
    const his = ['县管干部'];
    expect(await everythingSeenBy(cadres)).toEqual({
      members: his,
      hours: his,
      total: 1,
      overview: 1,
      tree: 1,
      report: his,
    });
    const hers = ['站点学员'];
    expect(await everythingSeenBy(sites)).toEqual({
      members: hers,
      hours: hers,
      total: 1,
      overview: 1,
      tree: 1,
      report: hers,
    });
  });

  it('see everybody where the grant is not narrowed', async () => {
    const everybody = ['县管干部', '站点学员', '其他学员'];

    expect(await everythingSeenBy(whole)).toEqual({
      members: everybody,
      hours: everybody,
      total: 3,
      overview: 3,
      tree: 3,
      report: everybody,
    });
  });

  it('do nothing to people whom only the other covers: they are not there', async () => {
    const address = `/members/${siteMemberId}`;
    const acts = [
      ['get', address],
      ['patch', address, { education: '21' }],
      ['post', `${address}/reveal`, { field: 'phone', reason: '核对联系方式' }],
      ['post', `${address}/departure`, { day: '2026-06-01', reason: '01' }],
      ['post', `${address}/one-time-codes`, {}],
      ['post', `${address}/account/disable`, { reason: '停用' }],
      [
        'post',
        '/transfers',
        {
          direction: 'out',
          line: 'administrative',
          kind: 'move',
          memberId: siteMemberId,
          toUnitId: county.id,
          reason: '调动',
        },
      ],
    ] as const;

    for (const [method, path, body] of acts) {
      const answer = await cadres.call(method, path, body);
      expect({ path, status: answer.status }).toEqual({ path, status: 404 });
    }
    await sites.get(address).expect(200);
    const codes = await cadres.post('/one-time-codes', { memberIds: [siteMemberId] });
    expect(JSON.stringify(codes.body)).not.toContain('站点学员');
  });
});
