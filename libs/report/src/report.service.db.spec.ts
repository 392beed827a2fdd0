import { readdir } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Unit } from '#organisation';
import { type Actor, AuditRecord, type DomainError, Storage } from '#platform';
import { postedEntry } from '../../../test/factories/credit.js';
import { aGrant, aMember } from '../../../test/factories/member.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { ReportMaking } from './report-making.service.js';
import { Report } from './report.entity.js';
import { ReportModule } from './report.module.js';
import { Reports } from './report.service.js';

let rooms: Rooms;
let reports: Reports;
beforeAll(async () => {
  rooms = await startRooms([ReportModule]);
  reports = rooms.get(Reports);
});
afterAll(() => rooms.close());

/** A bureau with an administrator and one member who has 12.50 hours. */
async function aBureau(): Promise<{ unit: Unit; admin: Actor }> {
  const unit = await aUnit(rooms, { name: '临江县财政局' });
  const { actor: admin } = await aMember(rooms, { unit, roles: ['unit-admin'], name: '周敏' });
  const { member } = await aMember(rooms, { unit, name: '李缓' });
  await postedEntry(rooms, { memberId: member.id, amountHundredths: 1250 });
  return { unit, admin };
}

const wish = (unit: Unit, details: object = {}) => ({
  kind: 'study-hours',
  unitId: unit.id,
  year: 2026,
  format: 'xlsx' as const,
  ...details,
});

const make = (id: string, attempt = 1, signal = new AbortController().signal) =>
  rooms.get(ReportMaking).make(id, { jobId: 'job', attempt, signal });

async function aDoneReport(details: object = {}) {
  const { unit, admin } = await aBureau();
  const { id } = await reports.request(admin, wish(unit, details));
  await make(id);
  return { id, unit, admin };
}

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'not refused',
    (error: DomainError) => error.code,
  );

const audited = (action: string, subjectId: string) =>
  rooms.database.repository(AuditRecord).findBy({ action, subjectId });

async function temporaryFiles() {
  return readdir(rooms.get(Storage).localPath('tmp')).catch(() => []);
}

describe('asking for a report', () => {
  it('is answered at once and recorded', async () => {
    const { unit, admin } = await aBureau();

    const { id } = await reports.request(admin, wish(unit));

    expect(await reports.find(admin, id)).toMatchObject({
      state: 'waiting',
      progress: 0,
      rows: null,
      unitName: '临江县财政局',
      fileName: null,
    });
    expect(await audited('report.request', id)).toHaveLength(1);
  });

  it('is refused for another unit, an unknown kind or year, and to a learner; nothing is written', async () => {
    const { unit, admin } = await aBureau();
    const other = await aBureau();
    const { actor: learner } = await aMember(rooms, { unit });
    const before = await rooms.database.repository(Report).count();

    const refusals = [
      await refusal(reports.request(admin, wish(other.unit))),
      await refusal(reports.request(admin, wish(unit, { unitId: 'nowhere' }))),
      await refusal(reports.request(admin, wish(unit, { kind: 'salaries' }))),
      await refusal(reports.request(admin, wish(unit, { year: 1999 }))),
      await refusal(reports.request(learner, wish(unit))),
    ];

    expect(refusals).toEqual([
      'organisation.unit-not-found',
      'organisation.unit-not-found',
      'report.kind-unknown',
      'assessment.period-unknown',
      'platform.forbidden',
    ]);
    expect(await rooms.database.repository(Report).count()).toBe(before);
  });
});

describe('a report', () => {
  it('is done with its people counted, under a name of its own', async () => {
    const { id, admin } = await aDoneReport();

    const report = await reports.find(admin, id);

    expect(report).toMatchObject({ state: 'done', progress: 100, rows: 2, failure: null });
    expect(report.fileName).toBe('临江县财政局_干部教育培训学时统计表_2026年度.xlsx');
    expect(await temporaryFiles()).toEqual([]);
  });

  it('is seen by the person who asked, and by nobody else', async () => {
    const { id, unit } = await aDoneReport();
    const { actor: colleague } = await aMember(rooms, { unit, roles: ['unit-admin'] });

    expect(await refusal(reports.find(colleague, id))).toBe('report.not-found');
    expect(await refusal(reports.file(colleague, id))).toBe('report.not-found');
    expect(await refusal(reports.cancel(colleague, id))).toBe('report.not-found');
    const page = { page: 1, pageSize: 20 };
    expect(await reports.list(colleague, page)).toMatchObject({ total: 0 });
  });

  it('is made once although two workers try, and the second finds nothing to do', async () => {
    const { id, admin } = await aDoneReport();
    const { fileName } = await reports.find(admin, id);

    expect(await make(id, 2)).toBe('no-longer-needed');
    expect((await reports.find(admin, id)).fileName).toBe(fileName);
    expect(await readdir(rooms.get(Storage).localPath('reports'))).toContain(await storedName(id));
  });

  it('is the second worker’s when the first one is overtaken, and the first leaves no file', async () => {
    const { unit, admin } = await aBureau();
    const { id } = await reports.request(admin, wish(unit));
    const before = await storedFiles();

    const outcomes = await Promise.all([make(id, 1), make(id, 2)]);

    expect(outcomes).toContain('no-longer-needed');
    expect(await reports.find(admin, id)).toMatchObject({ state: 'done', rows: 2 });
    expect((await storedFiles()).length).toBe(before.length + 1);
    expect(await temporaryFiles()).toEqual([]);
  });

  it('that was cancelled is not made', async () => {
    const { unit, admin } = await aBureau();
    const { id } = await reports.request(admin, wish(unit));

    await reports.cancel(admin, id);

    expect(await make(id)).toBe('no-longer-needed');
    expect(await reports.find(admin, id)).toMatchObject({ state: 'cancelled', rows: null });
    expect(await refusal(reports.cancel(admin, id))).toBe('report.ended');
  });

  it('that is cancelled while it is made leaves no file', async () => {
    const { unit, admin } = await aBureau();
    const { id } = await reports.request(admin, wish(unit));
    const before = await storedFiles();

    const making = make(id);
    while ((await reports.find(admin, id)).state === 'waiting') await setImmediate();
    await reports.cancel(admin, id);
    await making;

    expect(await reports.find(admin, id)).toMatchObject({ state: 'cancelled', fileName: null });
    expect(await storedFiles()).toEqual(before);
    expect(await temporaryFiles()).toEqual([]);
  });

  it('that could not be made says why, in words', async () => {
    const { unit, admin } = await aBureau();
    const { id } = await reports.request(admin, wish(unit));

    await rooms.get(ReportMaking).giveUp(id, new Error('ENOSPC: no space left on device'));

    const { state, failure } = await reports.find(admin, id);
    expect(state).toBe('failed');
    expect(failure).toBe('报表生成失败，请稍后重新生成；多次失败请联系系统管理员。');
  });

  it('that is interrupted leaves nothing behind and is made at the next try', async () => {
    const { unit, admin } = await aBureau();
    const { id } = await reports.request(admin, wish(unit));
    const lost = new AbortController();
    lost.abort(new Error('the job was given to another worker'));

    await expect(make(id, 1, lost.signal)).rejects.toThrow('aborted');
    expect(await temporaryFiles()).toEqual([]);

    await make(id, 2);
    expect(await reports.find(admin, id)).toMatchObject({ state: 'done' });
  });
});

describe('the file of a report', () => {
  it('is handed out and the handing out recorded: scope, people and columns', async () => {
    const { id, admin, unit } = await aDoneReport({ format: 'csv' });

    const file = await reports.file(admin, id);

    const text = await new Response(file.stream as never).text();
    expect(Buffer.byteLength(text) <= file.sizeBytes).toBe(true);
    expect(text).toContain('李缓');
    const [record] = await audited('report.download', id);
    expect(record?.details).toMatchObject({
      unitId: unit.id,
      people: 2,
      columns: expect.arrayContaining(['姓名', '网络自学学时', '总学时']),
    });
  });

  it('is not there before the report is done', async () => {
    const { unit, admin } = await aBureau();
    const { id } = await reports.request(admin, wish(unit));

    expect(await refusal(reports.file(admin, id))).toBe('report.not-done');
  });

  it('is not handed out to who no longer administers the unit', async () => {
    const { id, admin } = await aDoneReport();
    const elsewhere = await aUnit(rooms);
    const grants = [aGrant('unit-admin', elsewhere)];

    expect(await refusal(reports.file({ ...admin, grants }, id))).toBe(
      'organisation.unit-not-found',
    );
    expect(await refusal(reports.file({ ...admin, grants: [] }, id))).toBe('platform.forbidden');
  });

  it('is not handed out to whose grant no longer covers everybody in it', async () => {
    const { id, unit, admin } = await aDoneReport();
    const narrowed = [aGrant('unit-admin', unit, { authority: '04' })];

    expect(await refusal(reports.file({ ...admin, grants: narrowed }, id))).toBe(
      'report.out-of-scope',
    );
    const wider = [...narrowed, aGrant('unit-admin', unit)];
    expect((await reports.file({ ...admin, grants: wider }, id)).sizeBytes).toBeGreaterThan(0);
  });

  it('has only the people whom a narrowed grant covers', async () => {
    const { unit, admin } = await aBureau();
    const appointment = { title: '局长', authority: '03' };
    await aMember(rooms, { unit, name: '孙市管', appointment });
    const grants = [aGrant('unit-admin', unit, { authority: '03' })];

    const { id } = await reports.request({ ...admin, grants }, wish(unit, { format: 'csv' }));
    await make(id);

    const file = await reports.file({ ...admin, grants }, id);
    const text = await new Response(file.stream as never).text();
    expect(text).toContain('孙市管');
    expect(text).not.toContain('李缓');
    expect(await reports.find(admin, id)).toMatchObject({ rows: 1 });
  });

  it('is removed after seven days, and says so', async () => {
    const { id, admin } = await aDoneReport();
    const before = await storedFiles();

    rooms.clock.advance(7 * 86_400_000);
    expect(await refusal(reports.file(admin, id))).toBe('report.expired');
    await rooms.get(ReportMaking).expire();

    expect((await storedFiles()).length).toBeLessThan(before.length);
    expect(await refusal(reports.file(admin, id))).toBe('report.expired');
    expect(await reports.find(admin, id)).toMatchObject({ state: 'done', rows: 2 });
  });
});

async function storedFiles() {
  return readdir(rooms.get(Storage).localPath('reports')).catch(() => []);
}

async function storedName(id: string) {
  const report = await rooms.database.repository(Report).findOneByOrFail({ id });
  return (report.storageKey ?? '').replace('reports/', '');
}
