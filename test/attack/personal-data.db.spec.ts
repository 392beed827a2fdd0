import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Account, RoleGrant } from '#account';
import { Appointment, ChangeRequests, Member, Membership, type Unit } from '#organisation';
import { AuditRecord } from '#platform';
import type { Response } from 'supertest';
import { aSignedInMember } from '../factories/account.js';
import { aMember, anIdCard, type MemberWish } from '../factories/member.js';
import { aUnit } from '../factories/unit.js';
import { Client } from '../harness/client.js';
import { type Server, startServer } from '../harness/start-server.js';

/** An ID card or a mobile number that stands by itself: no part of an id or of an instant. */
const NUMBERS = /(?<![\w-])(\d{17}[\dXx]|1[3-9]\d{9})(?![\w-])/;
const PHONE = '13855550001';

let server: Server;
let unit: Unit;
let log = '';

beforeAll(async () => {
  // The log goes to standard output, and by its `write` where that is not the original.
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    log += String(text);
    return true;
  });
  server = await startServer({ environment: { LOG_LEVEL: 'debug' } });
  unit = await aUnit(server, { name: '县水务局' });
}, 60_000);
afterAll(async () => {
  await server.close();
  jest.restoreAllMocks();
});

async function somebody(wish: MemberWish = {}) {
  const person = await aSignedInMember(server, { unit, ...wish });
  return { ...person, client: Client.withToken(server, person.token) };
}

const admin = () => somebody({ roles: ['unit-admin', 'platform-admin', 'instructor', 'reviewer'] });
const trail = (action: string, subjectId: string) =>
  server.database.repository(AuditRecord).findBy({ action, subjectId });

describe('PR-01 full numbers', () => {
  it('PR-01 stand in no answer and no line of the log, on a walk through every route as administrator', async () => {
    const idCard = anIdCard();
    const { member, actor } = await aMember(server, { unit, idCard, phone: PHONE, name: '于雪梅' });
    const wish = { facts: { idCard: anIdCard(), phone: '13855550002' }, note: '已更换' };
    await server.get(ChangeRequests).ask(actor, wish);
    const clients = [
      (await admin()).client,
      (await somebody({ roles: ['security-admin'] })).client,
      (await somebody({ roles: ['auditor'] })).client,
    ];
    const answers: [string, Response][] = [];
    const reads = [...server.routes]
      .filter((route) => route.startsWith('GET ') && !/\/events$|\/me\/data$/.test(route))
      .map((route) => route.slice('GET '.length));
    for (const client of clients) {
      for (const path of reads) {
        for (const id of path.includes('{') ? [member.id, unit.id] : ['']) {
          answers.push([path, await client.get(path.replaceAll(/\{\w+\}/g, id))]);
        }
      }
    }
    const [client = Client.anonymous(server)] = clients;
    for (const [path, body] of [
      ['/members/search', { query: idCard }],
      ['/members/search', { query: PHONE }],
      ['/members', { ...newcomer(), idCard }],
      ['/members', { ...newcomer(), idCard: `${idCard.slice(0, 17)}?` }],
      ['/members', { ...newcomer(), phone: '13855550003' }],
      ['/transfers/lookup', { idCard, name: '于雪梅' }],
      ['/auth/login', { account: idCard, password: 'wrong' }],
      ['/auth/login', { account: PHONE, password: 'wrong' }],
    ] as const) {
      answers.push([path, await client.post(path, body)]);
    }

    const shown = answers
      .filter(([, { text, headers }]) => NUMBERS.test(`${text ?? ''} ${JSON.stringify(headers)}`))
      .map(([path]) => path);
    const lines = log.split('\n');

    expect(reads.length).toBeGreaterThan(60);
    expect(answers.some(([, { text }]) => text?.includes('138****0001'))).toBe(true);
    expect(shown).toEqual([]);
    expect(lines.filter((line) => line.includes('/api/v1/')).length).toBeGreaterThan(reads.length);
    expect(lines.filter((line) => NUMBERS.test(line))).toEqual([]);
  }, 180_000);

  it('PR-01 are refused in an address, where servers and browsers would keep them', async () => {
    const { client } = await admin();

    for (const number of [
      anIdCard(),
      PHONE,
      '１３８５５５５０００１',
      '138-5555-0001',
      '12345678901',
    ]) {
      const answer = await client.get(`/members?query=${encodeURIComponent(number)}`);
      expect(answer.status).toBe(400);
      expect(answer.text).not.toContain(number);
    }
    await client.get('/members?query=于').expect(200);
  });

  it('PR-01 leave by the one “show” action alone, out of every cache', async () => {
    const { member } = await aMember(server, { unit, phone: '13855550009' });
    const { client } = await admin();

    const answer = await client
      .post(`/members/${member.id}/reveal`, { field: 'phone', reason: '通知开会' })
      .expect(200);

    expect(answer.body).toEqual({ value: '13855550009' });
    expect(answer.headers['cache-control']).toContain('no-store');
  });
});

describe('PR-02 revealing one number after another', () => {
  it('PR-02 is asked for a reason, traced each time, and stopped with an alarm after thirty in an hour', async () => {
    const { member } = await aMember(server, { unit, phone: '13855550010' });
    const { client } = await admin();
    const reveal = (reason?: string) =>
      client.post(`/members/${member.id}/reveal`, {
        field: 'phone',
        ...(reason !== undefined && { reason }),
      });
    for (const reason of [undefined, '', '看看', '    ']) await reveal(reason).expect(400);

    const statuses: number[] = [];
    for (let n = 0; n < 50; n += 1) statuses.push((await reveal('核对花名册')).status);

    expect(statuses.filter((status) => status === 200)).toHaveLength(30);
    expect(statuses.slice(30)).toEqual(Array.from({ length: 20 }, () => 429));
    expect(await trail('member.reveal', member.id)).toHaveLength(30);
    const alarms = await trail('member.reveal-alarm', member.id);
    expect(alarms).toHaveLength(20);
    expect(alarms[0]).toMatchObject({ result: 'refused' });
    const { body } = await reveal('核对花名册');
    expect(body).toMatchObject({ code: 'organisation.reveal-too-many' });
    expect(JSON.stringify(body)).not.toContain('13855550010');
  });

  it('PR-02 is not the neighbour’s, the learner’s or his own by this way', async () => {
    const { member } = await aMember(server, { unit, phone: '13855550011' });
    const { client: neighbour } = await somebody({
      unit: await aUnit(server),
      roles: ['unit-admin'],
    });
    const { client: learner, member: self } = await somebody({ phone: '13855550012' });
    const wish = { field: 'phone', reason: '核对花名册' };

    await neighbour.post(`/members/${member.id}/reveal`, wish).expect(404);
    await learner.post(`/members/${member.id}/reveal`, wish).expect(403);
    await learner.post(`/members/${self.id}/reveal`, wish).expect(403);
    expect(await trail('member.reveal', member.id)).toEqual([]);
  });
});

describe('PR-03 who reads the tables of members and their requests', () => {
  it('PR-03 finds ciphers that differ each time, and no number', async () => {
    const { actor, member } = await aMember(server, { unit, phone: '13855550020' });
    const idCard = anIdCard();
    const wish = { facts: { idCard, phone: '13855550021' }, note: '' };
    await server.get(ChangeRequests).ask(actor, wish);

    for (const table of [
      'member',
      'membership',
      'appointment',
      'change_request',
      'member_reveal',
    ]) {
      const rows: unknown = await server.database.manager.query(`SELECT * FROM ${table}`);
      for (const secret of [idCard, '13855550020', '13855550021']) {
        expect(JSON.stringify(rows)).not.toContain(secret);
      }
    }
    const { phoneCipher } = await server.database
      .repository(Member)
      .findOneByOrFail({ id: member.id });
    expect(phoneCipher).toMatch(/^1\.[\w-]+\.[\w-]{40,}$/);
  });
});

describe('AC-07 more than may be said', () => {
  async function everything(memberId: string) {
    const { database } = server;
    return JSON.stringify([
      await database.repository(Member).findBy({ id: memberId }),
      await database.repository(Appointment).findBy({ memberId }),
      await database.repository(Membership).findBy({ memberId }),
      await database.repository(Account).findBy({ memberId }),
      await database.repository(RoleGrant).findBy({ memberId }),
    ]);
  }

  it('AC-07 is refused as a whole and changes nothing, for oneself and for others', async () => {
    const { client, member } = await somebody();
    const { client: desk } = await admin();
    const before = await everything(member.id);
    const more = [
      { role: 'platform-admin' },
      { roles: ['platform-admin'] },
      { unitId: unit.id },
      { id: 'another' },
      { memberId: 'another' },
      { access: 'disabled' },
      { passwordHash: 'x' },
      { idCardHash: 'x' },
      { idCardMask: 'x' },
      { openKey: 'x' },
      { seniority: 1 },
      { state: 'approved' },
      { hours: 50 },
    ];

    for (const extra of more) {
      const facts = { education: '11', ...extra };
      await desk.call('patch', `/members/${member.id}`, facts).expect(400);
      await client.post('/me/change-requests', { ...facts, note: '' }).expect(400);
      await desk.post('/members', { ...newcomer(), ...extra }).expect(400);
    }
    await client.call('patch', `/members/${member.id}`, { education: '11' }).expect(403);
    for (const path of ['/me', '/me/member', '/users/me']) {
      await client.call('patch', path, { role: 'admin', isActive: true }).expect(404);
    }

    expect(await everything(member.id)).toBe(before);
    expect((await client.get('/me/change-requests').expect(200)).body.total).toBe(0);
  });

  it('AC-07 nor can null, a list or an object stand where a text belongs', async () => {
    const { member } = await somebody();
    const { client: desk } = await admin();
    const before = await everything(member.id);

    for (const facts of [
      { name: null },
      { name: ['张伟'] },
      { name: { toString: '张伟' } },
      { politicalStatus: null },
      { inLeadership: 'true' },
      { inLeadership: null },
      { idCard: 1 },
      { title: '长'.repeat(121) },
      { fromDay: '2026-13-01', grade: 'Z07' },
    ]) {
      const answer = await desk.call('patch', `/members/${member.id}`, facts);
      expect([answer.status, facts]).toEqual([400, facts]);
    }
    expect(await everything(member.id)).toBe(before);
  });
});

function newcomer() {
  return {
    name: '新人',
    idCard: anIdCard(),
    personnelCategory: '01',
    politicalStatus: '01',
    unitIds: [unit.id],
  };
}
