import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobProcessor, readSheet } from '#platform';
import { aCheckedImport, anImport, rowsOf } from '../../../test/factories/import.js';
import { aMember } from '../../../test/factories/member.js';
import { aFile } from '../../../test/factories/sheet.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { ImportApplying } from './import-applying.service.js';
import { ImportChecking } from './import-checking.service.js';
import { ImportFiles } from './import-file.service.js';
import { readHead } from './import-head.plan.js';
import { importColumns } from './import-column.plan.js';
import { applyImport, checkImport } from './import.jobs.js';
import { ImportRuns } from './import-run.service.js';
import { OrganisationModule } from './organisation.module.js';
import { Units } from './unit.service.js';

@JobProcessor(checkImport)
class Check {
  constructor(private readonly checking: ImportChecking) {}
  process({ runId }: { runId: string }, context: Parameters<ImportChecking['check']>[1]) {
    return this.checking.check(runId, context);
  }
}
@JobProcessor(applyImport)
class Apply {
  constructor(private readonly applying: ImportApplying) {}
  process({ runId }: { runId: string }, context: Parameters<ImportApplying['apply']>[1]) {
    return this.applying.apply(runId, context);
  }
}

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([OrganisationModule], { providers: [Check, Apply] });
});
afterAll(() => rooms.close());

async function aDesk() {
  const county = await aUnit(rooms, { name: '丰水县', kind: 'region' });
  const bureau = await aUnit(rooms, { name: '财政局', parent: county, order: 10 });
  const school = await aUnit(rooms, { name: '教育局', parent: county, order: 20 });
  const { actor } = await aMember(rooms, { unit: county, roles: ['unit-admin'] });
  const { actor: bureauAdmin } = await aMember(rooms, { unit: bureau, roles: ['unit-admin'] });
  return { county, bureau, school, actor, bureauAdmin };
}

const row = (name: string, parent: string, wish: object = {}) => ({
  单位名称: name,
  上级单位: parent,
  单位类别: '内设机构',
  单位代码: '',
  排序号: '',
  ...wish,
});
const tree = async (path: string) =>
  (await rooms.get(Units).inSubtree(path)).map(({ name, depth, order }) => [depth, order, name]);

describe('a list of units', () => {
  it('makes new ones, each also below one that stands above it in the list', async () => {
    const { county, actor } = await aDesk();

    const run = await anImport(rooms, actor, {
      kind: 'units',
      unitId: county.id,
      rows: [
        row('水利局', '丰水县', { 单位类别: '部门（单位）', 单位代码: '001-003' }),
        row('办公室', '丰水县/水利局'),
        row('河道所', '001-003', { 排序号: '7' }),
      ],
    });

    expect(run).toMatchObject({ state: 'done', counts: { new: 3, error: 0 } });
    expect(await tree(county.path)).toEqual([
      [0, expect.any(Number), '丰水县'],
      [1, 10, '财政局'],
      [1, 20, '教育局'],
      [1, 30, '水利局'],
      [2, 7, '河道所'],
      [2, 10, '办公室'],
    ]);
  });

  it('again changes nothing; else only what differs', async () => {
    const { county, bureau, actor } = await aDesk();
    const rows = [row('财政局', '丰水县', { 单位类别: '部门(单位)', 单位代码: 'CZ' })];
    await anImport(rooms, actor, { kind: 'units', unitId: county.id, rows });

    const again = await aCheckedImport(rooms, actor, { kind: 'units', unitId: county.id, rows });
    expect(again.counts).toMatchObject({ unchanged: 1, update: 0 });
    const run = await anImport(rooms, actor, {
      kind: 'units',
      unitId: county.id,
      rows: [{ ...rows[0], 单位名称: '财政金融局', 排序号: '40' }],
    });

    expect((await rowsOf(rooms, run.id))[0]?.changes).toEqual([
      { column: '单位名称', from: '财政局', to: '财政金融局' },
      { column: '排序号', from: '10', to: '40' },
    ]);
    expect(await rooms.get(Units).find(bureau.id)).toMatchObject({ name: '财政金融局', order: 40 });
  });

  it.each<[string, string, ReturnType<typeof row>]>([
    ['an unknown superior', 'unit-unknown', row('甲', '乌有县')],
    ['a superior of another subtree', 'unit-unknown', row('甲', '教育局')],
    ['an unknown kind', 'code', row('甲', '财政局', { 单位类别: '城堡' })],
    ['no kind', 'missing', row('甲', '财政局', { 单位类别: '' })],
    ['an order that is none', 'order', row('甲', '财政局', { 排序号: '第一' })],
  ])('with %s is refused, by the row', async (_, code, wrong) => {
    const { bureau, bureauAdmin } = await aDesk();

    const { id } = await aCheckedImport(rooms, bureauAdmin, {
      kind: 'units',
      unitId: bureau.id,
      rows: [wrong],
    });

    expect(await rowsOf(rooms, id)).toMatchObject([
      { line: 2, verdict: 'error', messages: [{ code }] },
    ]);
  });

  it('does not move a unit, and takes each once', async () => {
    const { county, actor } = await aDesk();
    const rows = [
      row('办公室', '财政局', { 单位代码: 'B1' }),
      row('办公室', '教育局', { 单位代码: 'B1' }),
      row('办公室', '财政局'),
    ];

    const { id } = await aCheckedImport(rooms, actor, { kind: 'units', unitId: county.id, rows });

    expect((await rowsOf(rooms, id)).map(({ messages }) => messages?.[0]?.code)).toEqual([
      undefined,
      'repeated',
      'repeated',
    ]);
  });

  it('is refused to the administrator of another unit, and to one who has only some of the people', async () => {
    const { county, school, bureauAdmin } = await aDesk();
    const start = async (unitId: string, actor = bureauAdmin) =>
      rooms.get(ImportRuns).start(actor, { kind: 'units', unitId }, await aFile('a'));
    const narrowed = {
      ...bureauAdmin,
      grants: bureauAdmin.grants.map((grant) => ({ ...grant, authority: '04' })),
    };

    for (const unitId of [school.id, county.id]) {
      await expect(start(unitId)).rejects.toMatchObject({ code: 'organisation.unit-not-found' });
    }
    const own = bureauAdmin.grants[0]?.unitId ?? '';
    await expect(start(own, narrowed)).rejects.toMatchObject({
      code: 'organisation.unit-narrowed',
    });
  });
});

describe('a template', () => {
  it.each(['members', 'units'] as const)('of %s has a head that is understood', async (kind) => {
    const { actor } = await aDesk();

    const { content, fileName } = await rooms.get(ImportFiles).template(actor, kind);

    const { path } = await aFile(content);
    const lines = (await Array.fromAsync(readSheet(path))).flat();
    expect(fileName).toMatch(/导入模板\.xlsx$/);
    expect(lines).toHaveLength(1);
    const answer = readHead(lines, importColumns(kind, 'administrative'));
    expect('head' in answer && answer.head.places.length).toBe(
      importColumns(kind, 'administrative').length,
    );
  });

  it('is there for nothing else, and for nobody else', async () => {
    const { actor } = await aDesk();
    const { actor: learner } = await aMember(rooms);
    const files = rooms.get(ImportFiles);

    await expect(files.template(actor, 'exams')).rejects.toMatchObject({
      code: 'import.kind-unknown',
    });
    await expect(files.template(learner, 'members')).rejects.toMatchObject({
      code: 'platform.forbidden',
    });
  });
});

it('the faults of a run can be downloaded, with line, column and what to write', async () => {
  const { bureau, bureauAdmin } = await aDesk();
  const { id } = await aCheckedImport(rooms, bureauAdmin, {
    kind: 'units',
    unitId: bureau.id,
    rows: [row('好的', '财政局'), row('=HYPERLINK("http://evil")', '乌有县')],
  });

  const { stream } = await rooms.get(ImportFiles).verdicts(bureauAdmin, id);

  const { path } = await aFile(
    Buffer.concat(await Array.fromAsync(stream as AsyncIterable<Buffer>)),
  );
  const [, , , fault] = (await Array.fromAsync(readSheet(path))).flat();
  expect(fault?.cells).toEqual([
    '3',
    '有误',
    '=HYPERLINK("http://evil")',
    null,
    '上级单位',
    '没有“乌有县”，或不在本次导入的范围内',
    expect.stringContaining('上级单位须'),
  ]);
});
