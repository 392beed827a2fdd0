import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Unit } from '#organisation';
import { anAccount, PASSWORD } from '../../../../test/factories/account.js';
import { postedEntry } from '../../../../test/factories/credit.js';
import { aMember } from '../../../../test/factories/member.js';
import { aUnit } from '../../../../test/factories/unit.js';
import { Client } from '../../../../test/harness/client.js';
import { type Server, startServer } from '../../../../test/harness/start-server.js';

let server: Server;
let county: Unit;
let bureau: Unit;
let township: Unit;
let admin: Client;
let neighbour: Client;
let learner: Client;
beforeAll(async () => {
  server = await startServer();
  county = await aUnit(server, { name: '临江县' });
  bureau = await aUnit(server, { parent: county, name: '财政局' });
  township = await aUnit(server, { parent: county, name: '沙河镇' });
  admin = await signedIn({ unit: bureau, roles: ['unit-admin'] });
  neighbour = await signedIn({ unit: township, roles: ['unit-admin'] });
  learner = await signedIn({ unit: bureau });
  const { member } = await aMember(server, { unit: bureau, name: '李缓' });
  await postedEntry(server, { memberId: member.id, amountHundredths: 3850 });
});
afterAll(() => server.close());

async function signedIn(wish: Parameters<typeof anAccount>[1]): Promise<Client> {
  const { account } = await anAccount(server, wish);
  return Client.signIn(server, account.loginName, PASSWORD);
}

const wish = (details: object = {}) => ({
  kind: 'study-hours',
  unitId: bureau.id,
  year: 2026,
  format: 'xlsx',
  ...details,
});

async function aDoneReport(format = 'xlsx'): Promise<string> {
  const { body } = await admin.post('/reports', wish({ format })).expect(202);
  await server.drain();
  return (body as { id: string }).id;
}

describe('hours of one’s own', () => {
  it('are held against a period, by its year or by its code', async () => {
    const byYear = await learner.get('/me/assessments?year=2026').expect(200);
    const byCode = await learner.get('/me/assessments?period=2026').expect(200);
    expect(byCode.body).toEqual(byYear.body);
    expect(byCode.body).toMatchObject([{ period: '2026' }]);

    const unknown = await learner.get('/me/assessments?period=2026-h1').expect(400);
    expect(unknown.body.details).toHaveProperty('period');
  });

  it('come with their sums, and with what is missing', async () => {
    const { account, member } = await anAccount(server, { unit: bureau });
    const own = await Client.signIn(server, account.loginName, PASSWORD);
    await postedEntry(server, { memberId: member.id, amountHundredths: 3850 });

    const credits = await own.get('/me/credits?year=2026').expect(200);
    const assessments = await own.get('/me/assessments?year=2026').expect(200);

    expect(credits.body).toMatchObject({
      year: 2026,
      total: '38.50',
      byForm: [{ form: 'online-self', formName: '网络自学', amount: '38.50' }],
      byMonth: [{ month: '2026-06', amount: '38.50' }],
      items: [{ seq: 1, amount: '38.50', earnedOn: '2026-06-01', period: '2026' }],
    });
    expect(JSON.stringify(credits.body)).not.toContain('mac');
    expect(assessments.body).toMatchObject([
      {
        scheme: '网络自学 50 学时',
        met: false,
        cutOffDay: '2026-12-31',
        daysLeft: 213,
        requirements: [{ required: '50.00', counted: '38.50', missing: '11.50' }],
      },
    ]);
  });

  it('are refused to who is not signed in, and for a year that is none', async () => {
    await Client.anonymous(server).get('/me/credits').expect(401);
    await learner.get('/me/credits?year=twenty').expect(400);
    await learner.get('/me/credits?year=2026&member=other').expect(400);
    const { body } = await learner.get('/me/assessments?year=2090').expect(400);
    expect(body).toMatchObject({ code: 'assessment.period-unknown' });
  });
});

describe('a unit’s figures', () => {
  it('are for its administrator', async () => {
    const { body } = await admin.get(`/units/${bureau.id}/overview?year=2026`).expect(200);
    const members = await admin.get(`/units/${bureau.id}/members?year=2026&query=李缓`).expect(200);

    expect(body).toMatchObject({ unit: { id: bureau.id, name: '财政局', met: 0 }, children: [] });
    expect(members.body).toMatchObject({
      total: 1,
      items: [{ name: '李缓', hours: '38.50', missing: '11.50', lastStudiedAt: null }],
    });
  });

  it('do not exist for another unit’s, and are no business of a learner', async () => {
    for (const part of ['overview', 'members']) {
      const own = `/units/${bureau.id}/${part}`;
      const statuses = [
        (await neighbour.get(own)).status,
        (await admin.get(`/units/${county.id}/${part}`)).status,
        (await learner.get(own)).status,
        (await admin.get(`${own}?year=2090`)).status,
        (await admin.get(`${own}?surprise=1`)).status,
      ];
      expect(statuses).toEqual([404, 404, 403, 400, 400]);
    }
    await admin.get(`/units/${bureau.id}/members?met=maybe`).expect(400);
    await admin.get(`/units/${bureau.id}/members?pageSize=101`).expect(400);
  });
});

describe('a report', () => {
  it('is asked for, made in the background and fetched under its Chinese name', async () => {
    const id = await aDoneReport();

    const report = await admin.get(`/reports/${id}`).expect(200);
    const file = await admin.get(`/reports/${id}/file`).expect(200);

    expect(report.body).toMatchObject({ state: 'done', progress: 100, rows: expect.any(Number) });
    const name = encodeURIComponent('财政局_干部教育培训学时统计表_2026年度.xlsx');
    expect(file.headers['content-disposition']).toBe(
      `attachment; filename="report.xlsx"; filename*=UTF-8''${name}`,
    );
    expect(file.headers['content-type']).toContain('spreadsheetml');
    expect(file.headers['cache-control']).toContain('no-store');
  });

  it('tells how far it is as server-sent events, and ends when the report has', async () => {
    const id = await aDoneReport('csv');

    const { text, headers } = await admin.get(`/reports/${id}/events`).expect(200);

    expect(headers['content-type']).toContain('text/event-stream');
    const [first] = text.split('\n').filter((line) => line.startsWith('data:'));
    expect(JSON.parse((first ?? '').slice(5))).toMatchObject({ id, state: 'done', progress: 100 });
  });

  it('of another unit or an unknown form, year or format is refused, and nothing is written', async () => {
    const before = await admin.get('/reports').expect(200);

    await admin.post('/reports', wish({ unitId: township.id })).expect(404);
    await admin.post('/reports', wish({ unitId: county.id })).expect(404);
    await admin.post('/reports', wish({ kind: 'salaries' })).expect(400);
    await admin.post('/reports', wish({ year: 1890 })).expect(400);
    await admin.post('/reports', wish({ year: 2090 })).expect(400);
    await admin.post('/reports', wish({ year: '2026' })).expect(400);
    await admin.post('/reports', wish({ format: 'pdf' })).expect(400);
    await admin.post('/reports', wish({ surprise: true })).expect(400);
    await learner.post('/reports', wish()).expect(403);

    const after = await admin.get('/reports').expect(200);
    expect((after.body as { total: number }).total).toBe((before.body as { total: number }).total);
  });

  it('of somebody else is not there', async () => {
    const id = await aDoneReport();
    const colleague = await signedIn({ unit: bureau, roles: ['unit-admin'] });

    for (const other of [colleague, neighbour, learner]) {
      const statuses = [
        (await other.get(`/reports/${id}`)).status,
        (await other.get(`/reports/${id}/file`)).status,
        (await other.get(`/reports/${id}/events`)).status,
        (await other.post(`/reports/${id}/cancellation`)).status,
      ];
      expect(statuses).toEqual([404, 404, 404, 404]);
    }
  });

  it('is not fetched before it is done, cancelled while it waits, and not twice', async () => {
    const { body } = await admin.post('/reports', wish()).expect(202);
    const { id } = body as { id: string };

    await admin.get(`/reports/${id}/file`).expect(409);
    await admin.post(`/reports/${id}/cancellation`).expect(204);
    await admin.post(`/reports/${id}/cancellation`).expect(409);
    await server.drain();

    const after = await admin.get(`/reports/${id}`).expect(200);
    expect(after.body).toMatchObject({ state: 'cancelled', rows: null });
  });

  it('can be of the forms that are listed', async () => {
    const { body } = await admin.get('/report-kinds').expect(200);

    expect(body).toMatchObject(
      ['study-hours', 'classes', 'members', 'units'].map((kind) => ({
        kind,
        formats: ['xlsx', 'csv'],
      })),
    );
    const id = await aDoneReport('csv');
    const { text } = await admin.get(`/reports/${id}/file`).buffer(true).expect(200);
    expect(text.split(/\r?\n/)).toContain(body[0].columns.join(','));

    const unknown = await admin.post('/reports', wish({ kind: 'nope' })).expect(400);
    expect(unknown.body.details).toHaveProperty('kind');
    await learner.get('/report-kinds').expect(403);
    await learner.get('/reports').expect(403);
  });
});

describe('the state of the installation', () => {
  it('is for the platform administrator', async () => {
    const platform = await signedIn({ roles: ['platform-admin'] });

    const { body } = await platform.get('/system/status').expect(200);

    expect(body).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      queue: 'in-process',
      storage: { freeBytes: expect.any(Number) },
      jobs: expect.any(Array),
      media: [],
      waitingForReview: 0,
    });
  });

  it('is refused to everybody else', async () => {
    const callers = [learner, admin, Client.anonymous(server)];

    const answers = await Promise.all(callers.map((caller) => caller.get('/system/status')));

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 401]);
  });
});
