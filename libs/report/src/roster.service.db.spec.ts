import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, AuditRecord, readSheet, Storage } from '#platform';
import { aCheckedImport, anImport, aRosterRow } from '../../../test/factories/import.js';
import { aGrant, aMember } from '../../../test/factories/member.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Server, startServer } from '../../../test/harness/start-server.js';
import { needsApproval } from './report-kind.plan.js';
import { ReportApprovals } from './report-approval.service.js';
import { Report } from './report.entity.js';
import { type NewReport, Reports } from './report.service.js';

let server: Server;
let reports: Reports;
beforeAll(async () => {
  server = await startServer();
  reports = server.get(Reports);
});
afterAll(() => server.close());

const page = { page: 1, pageSize: 20 };

async function aCounty() {
  const county = await aUnit(server, { name: '丰水县' });
  const bureau = await aUnit(server, { name: '财政局', parent: county });
  const other = await aUnit(server, { name: '双河县' });
  const { actor } = await aMember(server, { unit: county, roles: ['unit-admin'], name: '王敏' });
  const { actor: second } = await aMember(server, { unit: county, roles: ['platform-admin'] });
  const { actor: neighbour } = await aMember(server, { unit: other, roles: ['unit-admin'] });
  return { county, bureau, other, actor, second, neighbour };
}

const wish = (unitId: string, more: Partial<NewReport> = {}): NewReport => ({
  kind: 'members',
  unitId,
  format: 'xlsx',
  ...more,
});

async function made(actor: Actor, wanted: NewReport) {
  const { id } = await reports.request(actor, wanted);
  await server.drain();
  const row = await server.database.repository(Report).findOneByOrFail({ id });
  const path = server.get(Storage).localPath(row.storageKey ?? 'none');
  return { id, row, path };
}
const lines = async (path: string) => (await Array.fromAsync(readSheet(path))).flat();

const FULL = {
  columns: [
    '姓名',
    '身份证号码',
    '所在单位',
    '手机号码',
    '人员类别',
    '政治面貌',
    '现任职务',
    '职级',
    '是否班子成员',
  ],
  reason: '年度学时考核核对',
};

describe('a roster', () => {
  it('shows today’s people in official order, without numbers, and says who took it and when', async () => {
    const { county, bureau, actor } = await aCounty();
    await aMember(server, { unit: bureau, name: '李四', order: 2 });
    await aMember(server, { unit: bureau, name: '=SUM(A1)', order: 1, phone: '13900000001' });

    const { row, path } = await made(actor, wish(county.id));

    const [title, mark, head, ...people] = await lines(path);
    expect(row).toMatchObject({ state: 'done', rowCount: 4 });
    expect(row.fileName).toMatch(/^丰水县_人员名册_2026-06-01\.xlsx$/);
    expect(JSON.stringify(title)).toContain('丰水县人员名册');
    expect(mark?.cells[0]).toMatch(/导出人：王敏 .*导出时间：2026年6月1日/);
    expect(head?.cells).not.toContain('身份证号码');
    expect(head?.cells).not.toContain('手机号码');
    expect(people.map(({ cells }) => cells[0])).toEqual([
      '王敏',
      expect.any(String),
      '=SUM(A1)',
      '李四',
    ]);
    expect(people.at(-1)?.cells).toContain('丰水县/财政局');
  });

  it('with full numbers needs a reason, which is kept with the columns and the number of people', async () => {
    const { county, actor } = await aCounty();
    const noReason = reports.request(
      actor,
      wish(county.id, { columns: FULL.columns, reason: '用' }),
    );
    await expect(noReason).rejects.toMatchObject({ code: 'report.reason-required' });
    const unknown = reports.request(actor, wish(county.id, { columns: ['密码'] }));
    await expect(unknown).rejects.toMatchObject({ code: 'report.columns-unknown' });

    const { id } = await made(actor, wish(county.id, FULL));
    (await reports.file(actor, id)).stream.destroy();

    const records = await server.database.repository(AuditRecord).findBy({ subjectId: id });
    const download = records.find(({ action }) => action === 'report.download');
    expect(download?.details).toMatchObject({
      people: 2,
      columns: FULL.columns,
      reason: FULL.reason,
    });
    expect(JSON.stringify(records)).not.toMatch(/\d{17}[\dX]/);
  });

  it('AC-11 with full numbers can be fetched for a day, without them for a week', async () => {
    const { county, actor } = await aCounty();

    const [masked, full] = [
      await made(actor, wish(county.id)),
      await made(actor, wish(county.id, FULL)),
    ];

    const hoursKept = ({ finishedAt, expiresAt }: Report) =>
      ((expiresAt?.getTime() ?? 0) - (finishedAt?.getTime() ?? 0)) / 3_600_000;
    expect(hoursKept(masked.row)).toBe(168);
    expect(hoursKept(full.row)).toBe(24);
  });

  it('imports again, from either format, and changes nothing', async () => {
    const { county, bureau, actor } = await aCounty();
    const rows = ['甲', '乙', '丙'].map((name) =>
      aRosterRow({
        姓名: name,
        所在单位: '财政局',
        手机号码: '13900000007',
        现任职务: '＝科长',
        职级: 'Z07',
      }),
    );
    await anImport(server, actor, { unitId: bureau.id, rows });

    for (const format of ['xlsx', 'csv'] as const) {
      const { path } = await made(actor, wish(county.id, { ...FULL, format }));
      const content = await readFile(path);
      const run = await aCheckedImport(server, actor, { unitId: county.id, content });
      expect(run).toMatchObject({
        state: 'checked',
        counts: { new: 0, update: 0, error: 0, unchanged: 5, total: 5 },
      });
    }
  });

  it('of units has those below, and imports again unchanged', async () => {
    const { county, bureau, actor } = await aCounty();
    await aUnit(server, { name: '预算科', kind: 'office', parent: bureau });

    const { path } = await made(actor, wish(county.id, { kind: 'units' }));

    const content = await readFile(path);
    const run = await aCheckedImport(server, actor, { unitId: county.id, content, kind: 'units' });
    expect(run.counts).toMatchObject({ unchanged: 2, total: 2 });
  });

  it('is refused to another unit’s administrator, and shows nobody beyond a narrowed grant', async () => {
    const { county, bureau, neighbour } = await aCounty();
    await aMember(server, { unit: bureau, name: '市管的', appointment: { authority: '03' } });
    await aMember(server, { unit: bureau, name: '县管的', appointment: { authority: '04' } });
    const { actor } = await aMember(server, { unit: county });
    const narrowed = { ...actor, grants: [aGrant('unit-admin', county, { authority: '04' })] };

    await expect(reports.request(neighbour, wish(county.id))).rejects.toMatchObject({
      code: 'organisation.unit-not-found',
    });
    const { path } = await made(narrowed, wish(county.id));

    const [, , , ...people] = await lines(path);
    expect(people.map(({ cells }) => cells[0])).toEqual(['县管的']);
  });
});

describe('PR-02 full numbers of more than 5,000 people', () => {
  async function aWaitingExport() {
    const place = await aCounty();
    const { id } = await reports.request(place.actor, wish(place.county.id, FULL));
    await server.database.transaction(() =>
      server.database.repository(Report).update({ id }, { state: 'waiting-approval' }),
    );
    return { ...place, id };
  }

  it('wait for a second person, who is not the one who asked and answers for the unit', async () => {
    const { id, actor, second, neighbour } = await aWaitingExport();
    const approvals = server.get(ReportApprovals);
    const { actor: learner } = await aMember(server);

    expect(await reports.find(actor, id)).toMatchObject({ state: 'waiting-approval' });
    const own = approvals.decide(actor, id, { decision: 'approve' });
    await expect(own).rejects.toMatchObject({ code: 'report.approval-own' });
    const foreign = approvals.decide(neighbour, id, { decision: 'approve' });
    await expect(foreign).rejects.toMatchObject({ code: 'report.approval-not-found' });
    await expect(approvals.waiting(learner, page)).rejects.toMatchObject({
      code: 'platform.forbidden',
    });
    expect((await approvals.waiting(actor, page)).items).toEqual([]);
    expect((await approvals.waiting(second, page)).items).toMatchObject([
      { id, reason: FULL.reason, requestedByName: '王敏' },
    ]);

    await approvals.decide(second, id, { decision: 'approve' });
    const again = approvals.decide(second, id, { decision: 'approve' });
    await expect(again).rejects.toMatchObject({ code: 'report.approval-not-found' });
    const row = await server.database.repository(Report).findOneByOrFail({ id });
    expect(row).toMatchObject({ approvedBy: second.memberId });
    expect(row.state).not.toBe('waiting-approval');
  });

  it('are not made when the second person refuses', async () => {
    const { id, actor, second } = await aWaitingExport();

    const refusal = { decision: 'refuse' as const, reason: '范围过大' };
    await server.get(ReportApprovals).decide(second, id, refusal);

    expect(await reports.find(actor, id)).toMatchObject({
      state: 'cancelled',
      failure: '审批未通过：范围过大',
    });
  });

  it.each([
    [5000, true, false],
    [5001, true, true],
    [100_000, false, false],
  ])('%d people, full numbers %s: approval %s', (people, personal, answer) => {
    expect(needsApproval(people, personal)).toBe(answer);
  });
});
