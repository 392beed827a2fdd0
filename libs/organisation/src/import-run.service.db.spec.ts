import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditRecord, JobProcessor, Storage } from '#platform';
import { aCheckedImport, anImport, aRosterRow, rowsOf } from '../../../test/factories/import.js';
import { aMember, anIdCard } from '../../../test/factories/member.js';
import { aSheet } from '../../../test/factories/sheet.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { Appointment } from './appointment.entity.js';
import { ImportApplying } from './import-applying.service.js';
import { ImportChecking } from './import-checking.service.js';
import { applyImport, checkImport } from './import.jobs.js';
import { ImportRun } from './import-run.entity.js';
import { ImportRuns } from './import-run.service.js';
import { Member } from './member.entity.js';
import { Members } from './member.service.js';
import { Membership } from './membership.entity.js';
import { OrganisationModule } from './organisation.module.js';

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
let imports: ImportRuns;
beforeAll(async () => {
  rooms = await startRooms([OrganisationModule], { providers: [Check, Apply] });
  imports = rooms.get(ImportRuns);
});
afterAll(() => rooms.close());

/** An administrator of a unit with two below it, and the administrator of a neighbour. */
async function aDesk() {
  const county = await aUnit(rooms, { name: '丰水县' });
  const bureau = await aUnit(rooms, { name: '财政局', parent: county });
  const office = await aUnit(rooms, { name: '办公室', parent: bureau });
  const school = await aUnit(rooms, { name: '教育局', parent: county });
  const { actor } = await aMember(rooms, { unit: bureau, roles: ['unit-admin'] });
  const { actor: neighbour } = await aMember(rooms, { unit: school, roles: ['unit-admin'] });
  return { county, bureau, office, school, actor, neighbour };
}

const membersOf = async (unitId: string) => {
  const open = await rooms.database
    .repository(Membership)
    .find({ where: { unitId }, relations: { member: true }, order: { order: 'ASC' } });
  return open.filter(({ openKey }) => openKey !== null);
};
const spansOf = (memberId: string) =>
  rooms.database.repository(Appointment).find({ where: { memberId }, order: { fromDay: 'ASC' } });
const count = () => rooms.database.repository(Member).count();

describe('a roster', () => {
  it('takes new people on with every fact, and writes nothing before it is confirmed', async () => {
    const { bureau, office, actor } = await aDesk();
    const party = await aUnit(rooms, { line: 'party', kind: 'committee', name: '机关工委' });
    const both = {
      ...actor,
      grants: [
        ...actor.grants,
        {
          role: 'unit-admin' as const,
          unitId: party.id,
          unitPath: party.path,
          line: null,
          authority: null,
        },
      ],
    };
    const idCard = '11010519491231002X';
    const before = await count();

    const checked = await aCheckedImport(rooms, both, {
      unitId: bureau.id,
      rows: [
        {
          姓名: '欧阳静',
          身份证号码: '１１０１０５１９４９１２３１００２ｘ',
          所在单位: '财政局/办公室',
          组织关系所在支部: '机关工委',
          手机号码: '+86 138-1234-5678',
          出生日期: '1949.12',
          民族: '满族',
          学历: '21',
          人员类别: '公务员',
          政治面貌: '中共党员',
          入党日期: '1975年7月1日',
          现任职务: '办公室主任',
          任现职务时间: '2021-03',
          职务层次: '乡科级正职',
          职级: 'Z07',
          管理权限: '县管',
          党内职务: '书记',
          是否班子成员: '是',
        },
      ],
    });

    expect(checked).toMatchObject({ state: 'checked', counts: { new: 1, error: 0, total: 1 } });
    expect(await count()).toBe(before);
    await imports.confirm(both, checked.id);
    await rooms.drain();
    expect(await imports.find(both, checked.id)).toMatchObject({ state: 'done', progress: 100 });
    const member = await rooms.get(Members).findByIdCard(idCard);
    expect(member).toMatchObject({
      name: '欧阳静',
      gender: '2',
      birthDay: '1949-12-31',
      archiveBirthDay: '1949-12-31',
      ethnicity: '11',
      education: '21',
      partyJoinedOn: '1975-07-01',
      phoneMask: '138****5678',
      idCardMask: '110***********002X',
      politicalStatus: '01',
      createdAt: rooms.clock.now(),
    });
    expect((await rooms.get(Members).findByPhone('13812345678'))?.id).toBe(member?.id);
    expect(await spansOf(member?.id ?? '')).toMatchObject([
      {
        title: '办公室主任',
        titleSince: '2021-03-01',
        postLevel: '141',
        postLevelSince: '2026-06-01',
        grade: 'Z07',
        authority: '04',
        partyPost: '01',
        inLeadership: true,
        personnelCategory: '01',
        politicalStatus: '01',
        fromDay: '2026-06-01',
        toDay: null,
      },
    ]);
    expect((await rooms.get(Members).unitsOf(member?.id ?? '')).map(({ id }) => id)).toEqual([
      office.id,
      party.id,
    ]);
  });

  it('keeps the order of the file within each unit, new people after those who are there', async () => {
    const { bureau, actor } = await aDesk();
    await anImport(rooms, actor, {
      unitId: bureau.id,
      rows: ['甲', '乙', '丙'].map((name) => aRosterRow({ 姓名: name, 所在单位: '财政局' })),
    });

    const names = (await membersOf(bureau.id)).map(({ member }) => member?.name);

    expect(names.slice(-3)).toEqual(['甲', '乙', '丙']);
  });

  it('again changes nothing; with something changed only that, from today on', async () => {
    const { bureau, office, actor } = await aDesk();
    const idCard = anIdCard();
    const row = aRosterRow({
      姓名: '李四',
      身份证号码: idCard,
      所在单位: '财政局',
      现任职务: '科员',
      手机号码: '13900000001',
    });
    await anImport(rooms, actor, { unitId: bureau.id, rows: [row] });
    rooms.clock.advance(86_400_000);

    const again = await aCheckedImport(rooms, actor, { unitId: bureau.id, rows: [row] });
    expect(again).toMatchObject({ counts: { unchanged: 1, update: 0, new: 0 }, changed: [] });
    await expect(imports.confirm(actor, again.id)).rejects.toMatchObject({
      code: 'import.nothing-to-do',
    });

    const changed = { ...row, 所在单位: '办公室', 现任职务: '副主任', 手机号码: '' };
    const run = await anImport(rooms, actor, { unitId: bureau.id, rows: [changed] });

    expect(run).toMatchObject({ state: 'done', counts: { update: 1 } });
    const [staged] = await rowsOf(rooms, run.id);
    expect(staged?.changes).toEqual([
      { column: '所在单位', from: '财政局', to: '办公室' },
      { column: '现任职务', from: '科员', to: '副主任' },
      { column: '任现职务时间', from: '2026-06-01', to: '2026-06-02' },
    ]);
    const member = await rooms.get(Members).findByIdCard(idCard);
    expect(member?.phoneMask).toBe('139****0001');
    expect(await spansOf(member?.id ?? '')).toMatchObject([
      { title: '科员', toDay: '2026-06-01', openKey: null },
      { title: '副主任', fromDay: '2026-06-02', toDay: null },
    ]);
    const places = await rooms.database
      .repository(Membership)
      .find({ where: { memberId: member?.id ?? '' }, order: { fromDay: 'ASC' } });
    expect(places).toMatchObject([
      { unitId: bureau.id, toDay: '2026-06-01', openKey: null },
      { unitId: office.id, fromDay: '2026-06-02', toDay: null },
    ]);
    rooms.clock.advance(-86_400_000);
  });

  it('corrected on the day on which it was imported leaves one span and one membership', async () => {
    const { bureau, office, actor } = await aDesk();
    const row = aRosterRow({ 所在单位: '财政局', 现任职务: '科员' });
    await anImport(rooms, actor, { unitId: bureau.id, rows: [row] });

    const corrected = { ...row, 所在单位: '办公室', 现任职务: '科长' };
    await anImport(rooms, actor, { unitId: bureau.id, rows: [corrected] });

    const [place] = await membersOf(office.id);
    expect(await spansOf(place?.memberId ?? '')).toMatchObject([{ title: '科长', toDay: null }]);
  });

  it('puts listed people into the order of the file, and leaves who stands so already', async () => {
    const { bureau, actor } = await aDesk();
    const [one, two, three] = ['甲', '乙', '丙'].map((name) =>
      aRosterRow({ 姓名: name, 所在单位: '财政局' }),
    );
    if (!one || !two || !three) throw new Error('three rows');
    await anImport(rooms, actor, { unitId: bureau.id, rows: [one, two, three] });

    const run = await anImport(rooms, actor, { unitId: bureau.id, rows: [three, one, two] });

    const names = (await membersOf(bureau.id)).map(({ member }) => member?.name);
    expect(names.slice(-3)).toEqual(['丙', '甲', '乙']);
    expect(run.counts).toMatchObject({ update: 2, unchanged: 1 });
  });
});

describe('a row is at fault', () => {
  it.each<[string, string, Parameters<typeof aRosterRow>[0]]>([
    ['whose card has a wrong check digit', 'id-card-check', { 身份证号码: '110105194912310021' }],
    ['whose card is too short', 'id-card-length', { 身份证号码: '1101051949' }],
    ['without a name', 'missing', { 姓名: '' }],
    ['without a unit', 'missing', { 所在单位: '' }],
    ['that is new and lacks a category', 'missing', { 人员类别: '' }],
    ['with a unit that does not exist', 'unit-unknown', { 所在单位: '水利局' }],
    ['with a unit of another subtree', 'unit-unknown', { 所在单位: '教育局' }],
    ['with an unknown code', 'code', { 政治面貌: '党员群众' }],
    ['with a day that is none', 'day', { 入党日期: '2021-02-30' }],
    ['with a day to come', 'day-ahead', { 入党日期: '2026-06-02' }],
    ['with a phone that is none', 'phone', { 手机号码: '12345' }],
  ])('%s', async (_, code, wish) => {
    const { bureau, actor } = await aDesk();
    const row = aRosterRow({ 所在单位: '财政局', ...wish });

    const run = await aCheckedImport(rooms, actor, { unitId: bureau.id, rows: [row] });

    const [judged] = await rowsOf(rooms, run.id);
    expect(judged).toMatchObject({ line: 2, verdict: 'error', person: null });
    expect(judged?.messages).toMatchObject([{ code, level: 'error' }]);
    expect(judged?.messages?.[0]?.advice).toBeTruthy();
    await expect(imports.confirm(actor, run.id)).rejects.toMatchObject({
      code: expect.stringMatching(/has-faults/),
    });
  });

  it('when its card stands in the file twice: both, each naming the other', async () => {
    const { bureau, actor } = await aDesk();
    const row = aRosterRow({ 所在单位: '财政局' });

    const run = await aCheckedImport(rooms, actor, { unitId: bureau.id, rows: [row, { ...row }] });

    expect(run.counts).toMatchObject({ error: 2, new: 0, total: 2 });
    const rows = await rowsOf(rooms, run.id);
    expect(rows.map(({ messages }) => messages?.[0]?.problem)).toEqual([
      '与第 3 行的身份证号码相同',
      '与第 2 行的身份证号码相同',
    ]);
  });

  it('when another unit holds the person: told to ask for the transfer, and nothing of him', async () => {
    const { bureau, school, actor } = await aDesk();
    const idCard = anIdCard();
    await aMember(rooms, { unit: school, name: '王五', idCard });
    const row = aRosterRow({ 姓名: '别名', 身份证号码: idCard, 所在单位: '财政局' });

    const run = await aCheckedImport(rooms, actor, { unitId: bureau.id, rows: [row] });

    const [judged] = await rowsOf(rooms, run.id);
    expect(judged).toMatchObject({ verdict: 'error', messages: [{ code: 'held-elsewhere' }] });
    expect(JSON.stringify(judged)).toContain('申请调入');
    expect(JSON.stringify(judged)).not.toMatch(/王五|教育局/);
  });

  it('when the card belongs to another name', async () => {
    const { bureau, actor } = await aDesk();
    const idCard = anIdCard();
    await aMember(rooms, { unit: bureau, name: '古丽努尔·买买提', idCard });
    const rows = [aRosterRow({ 姓名: '古丽努尔•买买提', 身份证号码: idCard, 所在单位: '财政局' })];

    const same = await aCheckedImport(rooms, actor, { unitId: bureau.id, rows });
    const other = await aCheckedImport(rooms, actor, {
      unitId: bureau.id,
      rows: [{ ...rows[0], 姓名: '赵六' }],
    });

    expect(same.counts.error).toBe(0);
    const [judged] = await rowsOf(rooms, other.id);
    expect(judged?.messages).toMatchObject([{ code: 'other-name' }]);
  });

  it('and keeps all others from being applied, unless it is to be skipped', async () => {
    const { bureau, actor } = await aDesk();
    const rows = [
      aRosterRow({ 姓名: '好的', 所在单位: '财政局' }),
      aRosterRow({ 所在单位: '没有这个单位' }),
    ];
    const before = await count();
    const run = await aCheckedImport(rooms, actor, { unitId: bureau.id, rows });

    await expect(imports.confirm(actor, run.id)).rejects.toMatchObject({
      code: 'import.has-faults',
    });
    expect(await count()).toBe(before);
    await imports.confirm(actor, run.id, { skipsFaulty: true });
    await rooms.drain();

    expect(await count()).toBe(before + 1);
  });
});

describe('a warning', () => {
  it('is a birth date unlike the card’s; the row is imported all the same', async () => {
    const { bureau, actor } = await aDesk();
    const row = aRosterRow({ 所在单位: '财政局', 出生日期: '1979-12-01', 性别: '男' });

    const run = await anImport(rooms, actor, { unitId: bureau.id, rows: [row] });

    expect(run).toMatchObject({ state: 'done', counts: { new: 1, warning: 1 } });
    const { items } = await imports.listRows(actor, run.id, 'warning', { page: 1, pageSize: 20 });
    expect(items[0]?.messages[0]).toMatchObject({ code: 'birth-day', level: 'warning' });
  });
});

describe('a run', () => {
  it('is refused where the actor has no right, and to who manages nobody', async () => {
    const { bureau, school, actor, neighbour } = await aDesk();
    const { actor: learner } = await aMember(rooms);
    const sheet = { path: '/nowhere', fileName: 'a.xlsx' };

    const foreign = imports.start(actor, { kind: 'members', unitId: school.id }, sheet);
    await expect(foreign).rejects.toMatchObject({ code: 'organisation.unit-not-found' });
    const none = imports.start(learner, { kind: 'members', unitId: bureau.id }, sheet);
    await expect(none).rejects.toMatchObject({ code: 'platform.forbidden' });
    await expect(imports.list(learner, { page: 1, pageSize: 1 })).rejects.toMatchObject({
      code: 'platform.forbidden',
    });

    const rows = [aRosterRow({ 所在单位: '财政局' })];
    const run = await aCheckedImport(rooms, actor, { unitId: bureau.id, rows });
    for (const asked of [
      imports.find(neighbour, run.id),
      imports.listRows(neighbour, run.id, null, { page: 1, pageSize: 20 }),
      imports.confirm(neighbour, run.id),
      imports.cancel(neighbour, run.id),
      imports.find(actor, 'missing'),
    ]) {
      await expect(asked).rejects.toMatchObject({ code: 'import.not-found' });
    }
    expect((await imports.list(neighbour, { page: 1, pageSize: 20 })).items).toEqual([]);
  });

  it('names the columns that the head lacks, or that nobody knows', async () => {
    const { bureau, actor } = await aDesk();
    const failureOf = async (rows: Parameters<typeof aSheet>[0]) => {
      const { state, failure } = await aCheckedImport(rooms, actor, { unitId: bureau.id, rows });
      return [state, failure];
    };

    expect(await failureOf([{ 姓名: '张三', 身份证号码: anIdCard() }])).toEqual([
      'failed',
      expect.stringContaining('缺少这些列：所在单位'),
    ]);
    expect(await failureOf([aRosterRow({ 所在单位: '财政局', 血型: 'A' })])).toEqual([
      'failed',
      expect.stringContaining('“血型”'),
    ]);
    expect(await failureOf([{ 甲: '1', 乙: '2' }])).toEqual([
      'failed',
      expect.stringContaining('没有找到表头'),
    ]);
  });

  it('is not applied when somebody was faster since the check', async () => {
    const { bureau, actor } = await aDesk();
    const idCard = anIdCard();
    const rows = [
      aRosterRow({ 所在单位: '财政局' }),
      aRosterRow({ 所在单位: '财政局', 身份证号码: idCard }),
    ];
    const { id } = await aCheckedImport(rooms, actor, { unitId: bureau.id, rows });
    await aMember(rooms, { unit: bureau, idCard });
    const before = await count();

    await imports.confirm(actor, id);
    await rooms.drain();

    const run = await imports.find(actor, id);
    expect(run).toMatchObject({ state: 'failed' });
    expect(run.failure).toContain('第 3 行');
    expect(await count()).toBe(before);
  });

  it('is not applied once the actor’s grant has become narrower', async () => {
    const { bureau, office, actor } = await aDesk();
    const rows = [aRosterRow({ 所在单位: '财政局' })];
    const { id } = await aCheckedImport(rooms, actor, { unitId: bureau.id, rows });
    const grants = actor.grants.map((grant) => ({ ...grant, unitPath: office.path }));

    await expect(imports.confirm({ ...actor, grants }, id)).rejects.toMatchObject({
      code: 'import.scope-changed',
    });
  });

  it('for those under one 管理权限 takes on nobody beyond it and touches nobody beyond it', async () => {
    const { bureau, actor } = await aDesk();
    const idCard = anIdCard();
    await aMember(rooms, {
      unit: bureau,
      name: '市管的',
      idCard,
      appointment: { authority: '03' },
    });
    const grants = actor.grants.map((grant) => ({ ...grant, authority: '04' }));
    const rows = [
      aRosterRow({ 所在单位: '财政局', 管理权限: '县管' }),
      aRosterRow({ 所在单位: '财政局', 管理权限: '' }),
      aRosterRow({ 姓名: '市管的', 身份证号码: idCard, 所在单位: '财政局' }),
    ];

    const run = await aCheckedImport(rooms, { ...actor, grants }, { unitId: bureau.id, rows });

    expect((await rowsOf(rooms, run.id)).map(({ messages }) => messages?.[0]?.code)).toEqual([
      undefined,
      'outside-scope',
      'held-elsewhere',
    ]);
  });

  it('can be cancelled until it is confirmed, and its file goes', async () => {
    const { bureau, actor } = await aDesk();
    const rows = [aRosterRow({ 所在单位: '财政局' })];
    const { id } = await aCheckedImport(rooms, actor, { unitId: bureau.id, rows });

    await imports.cancel(actor, id);

    expect(await imports.find(actor, id)).toMatchObject({ state: 'cancelled' });
    await expect(imports.confirm(actor, id)).rejects.toMatchObject({ code: 'import.not-checked' });
    await expect(imports.cancel(actor, id)).rejects.toMatchObject({ code: 'import.not-checked' });
    expect(await rooms.get(Storage).size(`imports/${id}/sheet`)).toBeNull();
  });

  it('leaves a trace of who, what and how many, without a number', async () => {
    const { bureau, actor } = await aDesk();
    const row = aRosterRow({ 所在单位: '财政局', 手机号码: '13900000009' });
    const run = await anImport(rooms, actor, { unitId: bureau.id, rows: [row] });

    const records = await rooms.database.repository(AuditRecord).findBy({ subjectId: run.id });

    expect(records.map(({ action }) => action).toSorted()).toEqual([
      'import.apply',
      'import.confirm',
      'import.start',
    ]);
    expect(records.every(({ actorId }) => actorId === actor.memberId)).toBe(true);
    expect(JSON.stringify(records)).not.toMatch(/13900000009|\d{17}[\dX]/);
  });

  it('keeps its record for good, and what was to be written for a week', async () => {
    const { bureau, actor } = await aDesk();
    const rows = [aRosterRow({ 所在单位: '财政局' })];
    const applied = await anImport(rooms, actor, { unitId: bureau.id, rows });
    const waiting = await aCheckedImport(rooms, actor, {
      unitId: bureau.id,
      rows: [aRosterRow({ 所在单位: '财政局' })],
    });
    rooms.clock.advance(8 * 86_400_000);

    await rooms.get(ImportApplying).purge();
    rooms.clock.advance(-8 * 86_400_000);

    expect(await imports.find(actor, applied.id)).toMatchObject({ state: 'done' });
    expect(await imports.find(actor, waiting.id)).toMatchObject({ state: 'cancelled' });
    for (const { id } of [applied, waiting]) {
      const [row] = await rowsOf(rooms, id);
      expect(row).toMatchObject({ person: null, places: null, facts: null, idCardHash: null });
      expect(row?.idCardMask).toMatch(/\*{11}/);
    }
  });

  it('is made of rows from elsewhere just as of a sheet', async () => {
    const { bureau, actor } = await aDesk();
    const idCard = anIdCard();
    const rows = [
      {
        name: '目录甲',
        idCard,
        unit: '财政局',
        personnelCategory: '公务员',
        politicalStatus: '13',
      },
    ];

    const { id } = await imports.startFromRows(actor, {
      kind: 'members',
      unitId: bureau.id,
      source: 'directory',
      rows,
    });
    await rooms.drain();
    await imports.confirm(actor, id);
    await rooms.drain();

    expect(await imports.find(actor, id)).toMatchObject({ state: 'done', source: 'directory' });
    expect((await rooms.get(Members).findByIdCard(idCard))?.name).toBe('目录甲');
  });

  it('that was killed while it was applied goes on, and does nothing twice', async () => {
    const { bureau, actor } = await aDesk();
    const rows = Array.from({ length: 600 }, () => aRosterRow({ 所在单位: '财政局' }));
    const before = await count();
    const { id } = await aCheckedImport(rooms, actor, { unitId: bureau.id, rows });
    await imports.confirm(actor, id);
    const stop = new AbortController();
    const context = { jobId: 'j', attempt: 1, signal: stop.signal };
    const applying = rooms.get(ImportApplying);
    const dying = applying.apply(id, context);
    // Another worker has taken the run over meanwhile: the first one's next step finds itself fenced off.
    await rooms.database.transaction(() =>
      rooms.database.repository(ImportRun).update({ id }, { attempt: 102 }),
    );
    await dying;

    await applying.apply(id, { ...context, attempt: 3 });

    expect(await imports.find(actor, id)).toMatchObject({ state: 'done' });
    expect(await count()).toBe(before + 600);
  });
});
