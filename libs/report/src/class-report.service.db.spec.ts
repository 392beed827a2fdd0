import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, readSheet, Storage } from '#platform';
import { aMember } from '../../../test/factories/member.js';
import { codeOf } from '../../../test/factories/refusal.js';
import { aTrainingClass } from '../../../test/factories/training-class.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Server, startServer } from '../../../test/harness/start-server.js';
import { Report } from './report.entity.js';
import { type NewReport, Reports } from './report.service.js';

let server: Server;
let reports: Reports;
beforeAll(async () => {
  server = await startServer();
  reports = server.get(Reports);
}, 60_000);
afterAll(() => server.close());

async function cellsOf(actor: Actor, wanted: Omit<NewReport, 'format'>) {
  const { id } = await reports.request(actor, { ...wanted, format: 'xlsx' });
  await server.drain();
  const { storageKey } = await server.database.repository(Report).findOneByOrFail({ id });
  const path = server.get(Storage).localPath(storageKey ?? 'none');
  const lines = (await Array.fromAsync(readSheet(path))).flat();
  // What stands over several columns is merged; its text is what is asked for.
  return lines.flatMap(({ cells }) =>
    cells.map((cell) => (typeof cell === 'object' ? (cell?.text ?? null) : cell)),
  );
}

async function aClassOfTheCounty() {
  const county = await aUnit(server, { name: '丰水县' });
  const bureau = await aUnit(server, { name: '财政局', parent: county });
  const { actor } = await aMember(server, { unit: county, roles: ['unit-admin'], name: '王敏' });
  const { member } = await aMember(server, { unit: bureau, name: '=1+1' });
  const made = await aTrainingClass(server, {
    unit: bureau,
    members: [member],
    name: '财务骨干班',
  });
  await aTrainingClass(server, { unit: bureau, name: '还没发布的班', state: 'draft' });
  return { ...made, county, bureau, actor, member };
}

describe('the sheets of training classes', () => {
  it('list what a unit and those below it have announced for the year', async () => {
    const { actor, county } = await aClassOfTheCounty();

    const cells = await cellsOf(actor, { kind: 'classes', unitId: county.id, year: 2026 });

    expect(cells).toEqual(
      expect.arrayContaining([
        '培训班次一览（2026年度）',
        '填报单位（盖章）：丰水县',
        '财务骨干班',
      ]),
    );
    expect(cells).not.toContain('还没发布的班');
    expect(await cellsOf(actor, { kind: 'classes', unitId: county.id, year: 2025 })).not.toContain(
      '财务骨干班',
    );
  });

  it('IN-05 register a class with masked numbers, and names as the text they are', async () => {
    const { organiser, classId, bureau, member } = await aClassOfTheCounty();

    const wanted = { kind: 'class-register', unitId: bureau.id, classId };
    const cells = await cellsOf(organiser, wanted);

    expect(cells).toEqual(expect.arrayContaining(['=1+1', member.idCardMask, '06-01 上午']));
  });

  it('are none of the business of another unit, in the words of a class that is not there', async () => {
    const { classId, bureau } = await aClassOfTheCounty();
    const { unit, actor } = await aMember(server, { roles: ['unit-admin'] });
    const wanted = { kind: 'class-register', unitId: unit.id, format: 'xlsx' as const };

    for (const id of [classId, 'nobody-has-this']) {
      expect(await codeOf(reports.request(actor, { ...wanted, classId: id }))).toBe(
        'activity.class-not-found',
      );
    }
    const list = { kind: 'classes', unitId: bureau.id, format: 'xlsx' as const };
    expect(await codeOf(reports.request(actor, list))).toBe('organisation.unit-not-found');
  });
});
