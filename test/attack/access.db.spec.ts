import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Accounts, RoleGrant } from '#account';
import { CreditEntry } from '#credit';
import { Member, type Unit } from '#organisation';
import { AuditRecord, newId, type Role } from '#platform';
import { aSignedInMember, PASSWORD } from '../factories/account.js';
import { aDraft, aPublishedCourse } from '../factories/course.js';
import { postedEntry } from '../factories/credit.js';
import { anExam, aPaper } from '../factories/exam.js';
import { aReadyAsset } from '../factories/media.js';
import { hasMovedTo, type MemberWish } from '../factories/member.js';
import { aUnit } from '../factories/unit.js';
import { Client } from '../harness/client.js';
import { type Server, startServer } from '../harness/start-server.js';

let server: Server;
let county: Unit;
let a: Unit;
let b: Unit;
beforeAll(async () => {
  server = await startServer();
  county = await aUnit(server, { name: '丰水县' });
  a = await aUnit(server, { parent: county, name: '甲局' });
  b = await aUnit(server, { parent: county, name: '乙局' });
}, 60_000);
afterAll(() => server.close());

async function somebody(wish: MemberWish = {}) {
  const person = await aSignedInMember(server, { unit: a, ...wish });
  return { ...person, client: Client.withToken(server, person.token) };
}

const withRole = (role: Role, unit = a) => somebody({ unit, roles: [role] });

const plain = ({ body }: { body: object }) => ({ ...body, requestId: '' });

/** How a thing of somebody else is refused is how one that does not exist is refused. */
async function expectUnknown(client: Client, path: (id: string) => string, id: string) {
  const other = await client.get(path(id));
  const missing = await client.get(path(newId()));
  expect(other.status).toBe(missing.status);
  expect([403, 404]).toContain(other.status);
  expect(plain(other)).toEqual(plain(missing));
}

async function aReport(client: Client, unit = a): Promise<string> {
  const wish = { kind: 'study-hours', unitId: unit.id, year: 2026, format: 'csv' };
  const asked = await client.post('/reports', wish).expect(202);
  await server.drain();
  return String(asked.body.id);
}

const audited = (where: { action: string; actorId: string }) =>
  server.database.repository(AuditRecord).countBy(where);

describe('AC-01 another’s hours', () => {
  it('AC-01 are not there for a learner, in the words of what does not exist', async () => {
    const { client } = await somebody();
    const { member: other } = await somebody();
    await postedEntry(server, { memberId: other.id, amountHundredths: 7700 });

    await expectUnknown(client, (id) => `/members/${id}`, other.id);
    await expectUnknown(client, (id) => `/units/${id}/members?year=2026`, a.id);
    const named = await client.get(`/me/credits?memberId=${other.id}`);
    expect(named.status).toBe(400);
    expect(JSON.stringify(named.body)).not.toContain('77.00');
    expect((await client.get('/me/credits')).body.totalHours ?? '0.00').not.toBe('77.00');
  });
});

describe('AC-02 another’s attempt', () => {
  it('AC-02 can be neither read nor answered nor handed in', async () => {
    const [owner, other] = [await somebody(), await somebody()];
    const examId = await anExam(server, { attemptsAllowed: 3 });
    const { body: attempt } = await owner.client.post(`/exams/${examId}/attempts`).expect(201);
    const question = attempt.questions[0];
    const address = `/attempts/${String(attempt.id)}`;
    const answer = { answer: question.options[0].id };
    const before = (await owner.client.get(address)).body;

    await expectUnknown(other.client, (id) => `/attempts/${id}`, attempt.id);
    await other.client.put(`${address}/answers/${String(question.id)}`, answer).expect(404);
    await other.client.post(`${address}/submit`).expect(404);

    expect((await owner.client.get(address)).body).toEqual(before);
  });
});

describe('AC-03 another unit’s people', () => {
  it('AC-03 do not exist for its neighbour’s administrator, however the unit is named', async () => {
    const { client } = await withRole('unit-admin');
    await somebody({ unit: b, name: '乙局的人' });

    await expectUnknown(client, (id) => `/units/${id}/members?year=2026`, b.id);
    await expectUnknown(client, (id) => `/units/${id}/overview?year=2026`, b.id);
    for (const query of [
      `unitId=${b.id}`,
      `unitId=${a.id}&unitId=${b.id}`,
      `unitId[]=${b.id}`,
      `deptId=${b.id}`,
    ]) {
      for (const list of ['/members', `/units/${a.id}/members?year=2026`, '/transfers']) {
        const answer = await client.get(`${list}${list.includes('?') ? '&' : '?'}${query}`);
        expect(answer.text).not.toContain('乙局的人');
        expect([400, 403, 404]).toContain(answer.status);
      }
    }
  });

  it('AC-03 nor when address and body name different units', async () => {
    const { client } = await withRole('unit-admin');
    const wish = { kind: 'study-hours', unitId: b.id, year: 2026, format: 'csv' };

    await client.post('/reports', wish).expect(404);
    await client.post(`/reports?unitId=${a.id}`, wish).expect(404);
    await client.call('patch', `/units/${a.id}`, { name: '改名', id: b.id }).expect(400);
    await client.post(`/units/${b.id}/close`, { reason: '撤销', id: a.id }).expect(400);
  });
});

describe('AC-05 sending oneself to another unit', () => {
  it('AC-05 gives a learner nothing to call and an administrator nothing of the other unit', async () => {
    const learner = await somebody();
    const admin = await withRole('unit-admin');
    const transfer = (memberId: string) => ({
      direction: 'out',
      line: 'administrative',
      kind: 'move',
      memberId,
      toUnitId: b.id,
      reason: '自己调动',
      bothSides: true,
    });

    await learner.client.post('/transfers', transfer(learner.member.id)).expect(403);
    await admin.client.post('/transfers', transfer(admin.member.id));

    expect((await admin.client.get('/me')).body.unit.id).toBe(a.id);
    await admin.client.get(`/units/${b.id}`).expect(404);
    await admin.client.get(`/units/${b.id}/members?year=2026`).expect(404);
  });
});

describe('AC-06 an administrator who was moved', () => {
  it('AC-06 is refused with the next call of the session that he has open', async () => {
    const { client, member } = await withRole('unit-admin');
    await client.get(`/units/${a.id}/members?year=2026`).expect(200);

    await hasMovedTo(server, member, b);

    for (const path of [
      `/units/${a.id}/members?year=2026`,
      '/units',
      '/reports',
      '/report-kinds',
    ]) {
      await client.get(path).expect(403);
    }
    await client.get(`/units/${b.id}/members?year=2026`).expect(403);
    const me = await client.get('/me').expect(200);
    expect(me.body).toMatchObject({ roles: ['learner'], unit: { id: b.id } });
  });

  it('AC-06 and one whose grant was closed, or handed over', async () => {
    const { client: security } = await withRole('security-admin');
    const [one, two, successor] = [
      await withRole('unit-admin'),
      await withRole('unit-admin'),
      await somebody(),
    ];
    const held = await security.get(`/role-grants?memberId=${one.member.id}`);
    const handover = { fromMemberId: two.member.id, toMemberId: successor.member.id };

    await security
      .post(`/role-grants/${String(held.body.items[0].id)}/close`, { reason: '免职' })
      .expect(204);
    await security.post('/handovers', { ...handover, reason: '交接' }).expect(200);

    await one.client.get('/units').expect(403);
    await two.client.get('/units').expect(403);
    await successor.client.get('/units').expect(200);
  });
});

describe('AC-07 fields that nobody asked for', () => {
  it('AC-07 are refused wherever something is written, and nothing is changed', async () => {
    const { client, member } = await withRole('instructor');
    const { client: security } = await withRole('security-admin');
    const greedy = { role: 'platform-admin', unitId: b.id, hours: 50, isActive: true, id: '1' };
    const before = await server.database.repository(Member).findOneByOrFail({ id: member.id });
    const grants = await server.database.repository(RoleGrant).count();

    await client.call('patch', '/me', greedy).expect(404);
    for (const [path, body] of [
      ['/me/password', { password: PASSWORD, newPassword: 'Xueshi-Other-2026', ...greedy }],
      ['/courses', { title: '一门课', ownerId: member.id, state: 'published', ...greedy }],
      ['/auth/login', { account: 'x', password: 'y', ...greedy }],
    ] as const) {
      const answer = await client.post(path, body);
      expect({ path, status: answer.status }).toEqual({ path, status: 400 });
    }
    const wish = { memberId: member.id, role: 'reviewer', unitId: a.id, reason: '聘任' };
    await security.post('/role-grants', { ...wish, grantedBy: 'system' }).expect(400);

    const after = await server.database.repository(Member).findOneByOrFail({ id: member.id });
    expect(after).toEqual(before);
    expect(await server.database.repository(RoleGrant).count()).toBe(grants);
  });
});

describe('AC-08 what belongs to those who run the system', () => {
  it('AC-08 is closed to learners and strangers, whether it exists or not', async () => {
    const { client: learner } = await somebody();
    const stranger = Client.anonymous(server);
    const entries = await server.database.repository(CreditEntry).count();

    for (const [method, path] of [
      ['get', '/settings'],
      ['get', '/system/status'],
      ['get', '/audit-records'],
      ['get', '/role-grants'],
      ['post', '/role-grants'],
      ['post', '/handovers'],
      ['get', '/unit-changes'],
      // Features that do not exist: hours by hand, closing a year, marking again, a board of queues.
      ['post', '/hours/adjust'],
      ['post', '/years/2026/lock'],
      ['post', '/exams/1/regrade'],
      ['get', '/queues'],
      ['get', '/health/detail'],
      ['get', '/api/queues'],
      ['get', '/api/docs'],
    ] as const) {
      const [asLearner, asStranger] = [
        await learner.call(method, path, method === 'post' ? {} : undefined),
        await stranger.call(method, path, method === 'post' ? {} : undefined),
      ];
      expect({ path, refused: [400, 403, 404].includes(asLearner.status) }).toEqual({
        path,
        refused: true,
      });
      expect({ path, refused: [401, 404].includes(asStranger.status) }).toEqual({
        path,
        refused: true,
      });
    }
    expect(await server.database.repository(CreditEntry).count()).toBe(entries);
  });

  it('AC-08 figures are for this machine alone: through a proxy they do not exist', async () => {
    const forwarded = await server.app.inject({
      url: '/metrics',
      headers: { 'x-forwarded-for': '203.0.113.9' },
    });
    const elsewhere = await server.app.inject({ url: '/metrics', remoteAddress: '203.0.113.9' });

    expect([forwarded.statusCode, elsewhere.statusCode]).toEqual([404, 404]);
  });
});

describe('AC-09 an instructor and the course of another', () => {
  it('AC-09 cannot change it, put his video into it, read its questions or publish it', async () => {
    const [owner, other] = [await withRole('instructor'), await withRole('instructor')];
    const { courseId, lessonIds } = await aDraft(server, { owner: owner.actor });
    const ownVideo = await aReadyAsset(server, other.actor);
    const foreignVideo = await aReadyAsset(server, owner.actor);
    const { courseId: ownCourse } = await aDraft(server, { owner: other.actor, lessons: 0 });
    const address = `/courses/${courseId}`;
    const lesson = (mediaAssetId: string) => ({ title: '插入', kind: 'video', mediaAssetId });
    const before = (await owner.client.get(`/teaching${address}`)).body;

    await other.client.get(`/teaching${address}`).expect(404);
    await other.client.call('patch', address, { title: '改名' }).expect(404);
    await other.client.post(`${address}/lessons`, lesson(ownVideo)).expect(404);
    await other.client.put(`${address}/lessons/${lessonIds[0]}/quiz`, aPaper()).expect(404);
    await other.client.post(`${address}/submission`).expect(404);
    await other.client.call('delete', address).expect(404);
    const stolen = await other.client.post(`/courses/${ownCourse}/lessons`, lesson(foreignVideo));
    expect([400, 403, 404]).toContain(stolen.status);

    expect((await owner.client.get(`/teaching${address}`)).body).toEqual(before);
  });
});

describe('AC-11 the file of somebody’s report', () => {
  it('AC-11 is for who asked, for seven days, and its address cannot be guessed', async () => {
    const { client: admin } = await withRole('unit-admin');
    const { client: colleague } = await withRole('unit-admin');
    const { client: learner } = await somebody();
    const id = await aReport(admin);
    await admin.get(`/reports/${id}/file`).expect(200);

    for (const stranger of [colleague, learner]) {
      await expectUnknown(stranger, (one) => `/reports/${one}/file`, id);
    }
    await Client.anonymous(server).get(`/reports/${id}/file`).expect(401);
    const last = Number.parseInt(id.slice(-1), 16);
    for (const near of [last + 1, last + 15].map((digit) => (digit % 16).toString(16))) {
      await admin.get(`/reports/${id.slice(0, -1)}${near}/file`).expect(404);
    }
  });

  it('AC-11 and gone after its last day', async () => {
    const { client, account } = await withRole('unit-admin');
    const id = await aReport(client);

    server.clock.advance(7 * 86_400_000);

    const later = await Client.signIn(server, account.loginName, PASSWORD);
    await later.get(`/reports/${id}/file`).expect(404);
  });
});

describe('AC-12 who was disabled or belongs to no unit any more', () => {
  it('AC-12 is refused with an open session, by password and at a finished export', async () => {
    const admin = await withRole('unit-admin');
    const id = await aReport(admin.client);

    await server.get(Accounts).disable(admin.member.id, '停用');

    for (const path of ['/me', '/units', `/reports/${id}`, `/reports/${id}/file`]) {
      await admin.client.get(path).expect(401);
    }
    const login = { account: admin.account.loginName, password: PASSWORD };
    const again = await Client.anonymous(server).post('/auth/login', login);
    expect(again).toMatchObject({ status: 401, body: { code: 'account.disabled' } });
  });

  it('AC-12 an export that was still running when the grant ended is not handed out', async () => {
    const admin = await withRole('unit-admin');
    const wish = { kind: 'study-hours', unitId: a.id, year: 2026, format: 'csv' };
    const asked = await admin.client.post('/reports', wish).expect(202);

    await hasMovedTo(server, admin.member, b);
    await server.drain();

    await admin.client.get(`/reports/${String(asked.body.id)}/file`).expect(403);
  });

  // By a code, by another provider: test/attack/sign-in.db.spec.ts and identity.db.spec.ts.
});

describe('AC-14 the three administrations', () => {
  it('AC-14 do not do each other’s work', async () => {
    const platform = await withRole('platform-admin');
    const security = await withRole('security-admin');
    const auditor = await withRole('auditor');
    const { member } = await somebody();
    const wish = { memberId: member.id, role: 'unit-admin', unitId: a.id, reason: '试试' };

    await platform.client.get('/audit-records').expect(403);
    await security.client.get('/audit-records').expect(403);
    await platform.client.post('/role-grants', wish).expect(403);
    await auditor.client.post('/role-grants', wish).expect(403);
    await auditor.client.get('/role-grants').expect(403);
    await auditor.client.get('/settings').expect(403);
    await security.client.get('/system/status').expect(403);
    // Nobody posts hours by hand: there is no such route.
    await security.client.post('/hours/adjust', { hours: 50 }).expect(404);
    const own = { ...wish, memberId: security.member.id };
    const answer = await security.client.post('/role-grants', own).expect(403);
    expect(answer.body.code).toBe('account.grant-own');
  });

  it('AC-14 are never held by one account, now or later, by grant or by handover', async () => {
    const { client } = await withRole('security-admin');
    const three = ['platform-admin', 'security-admin', 'auditor'] as const;
    for (const held of three) {
      const { member } = await withRole(held);
      const { member: other } = await withRole(three.find((role) => role !== held) ?? 'auditor');
      const validFrom = new Date(server.clock.now().getTime() + 86_400_000).toISOString();
      for (const role of three.filter((one) => one !== held)) {
        const wish = { memberId: member.id, role, unitId: a.id, reason: '兼任', validFrom };
        const answer = await client.post('/role-grants', wish).expect(409);
        expect(answer.body.code).toBe('account.administrations-apart');
      }
      const handover = { fromMemberId: other.id, toMemberId: member.id, reason: '交接' };
      await client.post('/handovers', handover).expect(409);
    }
  });
});

describe('AC-15 reading one id after another', () => {
  it('AC-15 finds nothing of others, and tells the auditor once an hour', async () => {
    const { client, member } = await somebody();
    const other = await withRole('unit-admin');
    await aReport(other.client);
    await aPublishedCourse(server);
    const many = { action: 'security.many-denials', actorId: member.id };
    let found = 0;

    for (let id = 1; id <= 500; id += 1) {
      for (const path of ['reports', 'attempts', 'members', 'units']) {
        const { status } = await client.get(`/${path}/${id}`);
        if (status !== 403 && status !== 404) found += 1;
      }
    }

    expect(found).toBe(0);
    expect(await audited(many)).toBe(1);
    server.clock.advance(3_600_000);
    for (let id = 1; id <= 60; id += 1) await client.get(`/reports/${id}`).expect(404);
    expect(await audited(many)).toBe(2);
  }, 60_000);

  it('AC-15 says nothing of somebody who errs now and then', async () => {
    const { client, member } = await somebody();

    for (let id = 1; id <= 20; id += 1) await client.get(`/reports/${id}`).expect(404);

    expect(await audited({ action: 'security.many-denials', actorId: member.id })).toBe(0);
  });
});
