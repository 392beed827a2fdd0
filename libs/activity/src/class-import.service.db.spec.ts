import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#platform';
import { aSheetUpload, aTimetableRow } from '../../../test/factories/class-work.js';
import { aMember, anIdCard } from '../../../test/factories/member.js';
import { codeOf } from '../../../test/factories/refusal.js';
import { formula } from '../../../test/factories/sheet.js';
import { aTrainingClass, type MadeClass } from '../../../test/factories/training-class.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { ActivityModule } from './activity.module.js';
import type { ClassImportKind } from './class-import-column.plan.js';
import { ClassImports } from './class-import.service.js';
import { ClassMembers } from './class-member.service.js';
import { ClassTimetables } from './class-timetable.service.js';

let rooms: Rooms;
let imports: ClassImports;
beforeAll(async () => {
  rooms = await startRooms([ActivityModule]);
  imports = rooms.get(ClassImports);
}, 60_000);
afterAll(() => rooms.close());

const page = { page: 1, pageSize: 100 };

async function checked(
  { classId, organiser }: Pick<MadeClass, 'classId' | 'organiser'>,
  kind: ClassImportKind,
  rows: Parameters<typeof aSheetUpload>[2],
  actor: Actor = organiser,
) {
  const uploadId = await aSheetUpload(rooms, actor, rows);
  const run = await imports.start(actor, classId, { kind, uploadId });
  const { items } = await imports.rows(actor, classId, { id: run.id, verdict: null }, page);
  const codes = items.map(({ verdict, messages }) => messages[0]?.code ?? verdict);
  return { run, items, codes };
}

const titlesOf = async (classId: string) =>
  (await rooms.get(ClassTimetables).ofClass(classId)).map(({ title }) => title);

describe('a timetable from a sheet', () => {
  it('is shown row by row, and written when somebody says so', async () => {
    const made = await aTrainingClass(rooms);
    const { classId, organiser } = made;
    const row = aTimetableRow({ 开始时间: '9:00', 结束时间: '11:30' });

    const { run, codes } = await checked(made, 'timetable', [
      row,
      row,
      aTimetableRow({ 日期: '2026-07-01' }),
      aTimetableRow({ 时段: '全天' }),
      aTimetableRow({ 内容: '' }),
    ]);

    expect(codes).toEqual(['new', 'twice', 'session', 'half', 'empty']);
    expect(run.counts).toEqual({ new: 1, unchanged: 0, error: 4, total: 5 });
    expect(await titlesOf(classId)).not.toContain(row.内容);
    const word = { id: run.id, skipsFaulty: false };
    expect(await codeOf(imports.confirm(organiser, classId, word))).toBe(
      'class-work.import-has-faults',
    );
    const applied = await imports.confirm(organiser, classId, { ...word, skipsFaulty: true });
    expect(applied.state).toBe('applied');
    expect(await titlesOf(classId)).toContain(row.内容);
    const again = imports.confirm(organiser, classId, { ...word, skipsFaulty: true });
    expect(await codeOf(again)).toBe('class-work.import-ended');
  });

  it('that is there already changes nothing', async () => {
    const made = await aTrainingClass(rooms);
    const row = aTimetableRow();
    const first = await checked(made, 'timetable', [row]);
    await imports.confirm(made.organiser, made.classId, { id: first.run.id, skipsFaulty: false });

    const { run, codes } = await checked(made, 'timetable', [row]);

    expect(codes).toEqual(['unchanged']);
    const word = { id: run.id, skipsFaulty: false };
    expect(await codeOf(imports.confirm(made.organiser, made.classId, word))).toBe(
      'class-work.import-nothing',
    );
  });

  it('IN-05 keeps cells that a program would compute as the text they are, and refuses formulas', async () => {
    const made = await aTrainingClass(rooms);
    const texts = ['=HYPERLINK("http://evil","点我")', '+1', '-1', '@SUM(A1)', '＝1+1'];

    const { run, codes } = await checked(made, 'timetable', [
      ...texts.map((text) => aTimetableRow({ 内容: text })),
      aTimetableRow({ 内容: formula('1+1') }),
    ]);
    await imports.confirm(made.organiser, made.classId, { id: run.id, skipsFaulty: true });

    expect(codes).toEqual([...texts.map(() => 'new'), 'cell-formula']);
    expect(await titlesOf(made.classId)).toEqual(expect.arrayContaining(texts));
  });

  it('with another head, or none, is refused', async () => {
    const { classId, organiser } = await aTrainingClass(rooms);
    const uploadId = await aSheetUpload(rooms, organiser, [{ 甲: '1', 乙: '2' }]);

    const started = imports.start(organiser, classId, { kind: 'timetable', uploadId });

    expect(await codeOf(started)).toBe('import.no-head');
  });
});

describe('people from a sheet', () => {
  async function anEnrollingClass() {
    const unit = await aUnit(rooms, { name: `财政局${anIdCard().slice(10)}` });
    const made = await aTrainingClass(rooms, { unit, state: 'enrolling' });
    return { ...made, unit };
  }

  it('are known by name and ID card, or by name and unit, and called up', async () => {
    const made = await anEnrollingClass();
    const { classId, organiser, unit } = made;
    const [card, other] = [anIdCard(), anIdCard()];
    const one = (await aMember(rooms, { unit, idCard: card, name: '李芳' })).member;
    const two = (await aMember(rooms, { unit, name: '王建国' })).member;
    await aMember(rooms, { unit, idCard: other, name: '陈静' });

    const { run, items, codes } = await checked(made, 'members', [
      { 姓名: '李芳', 身份证号码: card, 所在单位: '' },
      { 姓名: '王建国', 身份证号码: '', 所在单位: unit.name },
      { 姓名: '陈敬', 身份证号码: other, 所在单位: '' },
      { 姓名: '无此人', 身份证号码: '', 所在单位: unit.name },
      { 姓名: '李芳', 身份证号码: '', 所在单位: '' },
      { 姓名: '李芳', 身份证号码: card, 所在单位: '' },
    ]);

    expect(codes).toEqual(['new', 'new', 'name-differs', 'member-unknown', 'who', 'twice']);
    expect(JSON.stringify(items)).not.toContain(card);
    await imports.confirm(organiser, classId, { id: run.id, skipsFaulty: true });
    const listed = await rooms.get(ClassMembers).everybody(classId);
    expect(listed.map(({ memberId }) => memberId).toSorted()).toEqual([one.id, two.id].toSorted());
    expect((await checked(made, 'members', [{ 姓名: '李芳', 身份证号码: card }])).codes).toEqual([
      'unchanged',
    ]);
  });

  it('of another unit are refused in the words of somebody who is not there', async () => {
    const made = await anEnrollingClass();
    const card = anIdCard();
    const stranger = await aMember(rooms, { idCard: card, name: '赵强' });

    const { items, codes } = await checked(made, 'members', [
      { 姓名: '赵强', 身份证号码: card, 所在单位: '' },
      { 姓名: '赵强', 身份证号码: '', 所在单位: stranger.unit.name },
      { 姓名: '赵强', 身份证号码: anIdCard(), 所在单位: '' },
    ]);

    expect(codes).toEqual(['member-unknown', 'member-unknown', 'member-unknown']);
    expect(new Set(items.map(({ messages }) => JSON.stringify(messages))).size).toBe(1);
  });

  it('beyond the places of the class leave its list as it was', async () => {
    const unit = await aUnit(rooms);
    const made = await aTrainingClass(rooms, { unit, state: 'enrolling', quota: 1 });
    const cards = [anIdCard(), anIdCard()];
    for (const idCard of cards) await aMember(rooms, { unit, idCard, name: '刘洋' });
    const rows = cards.map((card) => ({ 姓名: '刘洋', 身份证号码: card }));
    const { run } = await checked(made, 'members', rows);

    const confirmed = imports.confirm(made.organiser, made.classId, {
      id: run.id,
      skipsFaulty: false,
    });

    expect(await codeOf(confirmed)).toBe('activity.class-full');
    expect(await rooms.get(ClassMembers).everybody(made.classId)).toEqual([]);
    expect(await imports.find(made.organiser, made.classId, run.id)).toMatchObject({
      state: 'checked',
    });
  });

  it('are none of the business of another unit', async () => {
    const made = await anEnrollingClass();
    const other = await anEnrollingClass();
    const { run } = await checked(made, 'timetable', [aTimetableRow()]);
    const uploadId = await aSheetUpload(rooms, other.organiser);
    const word = { id: run.id, skipsFaulty: false };

    const code = 'activity.class-not-found';
    const wish = { kind: 'timetable', uploadId } as const;
    expect(await codeOf(imports.start(other.organiser, made.classId, wish))).toBe(code);
    expect(await codeOf(imports.find(other.organiser, made.classId, run.id))).toBe(code);
    expect(await codeOf(imports.confirm(other.organiser, made.classId, word))).toBe(code);
    expect(await codeOf(imports.confirm(other.organiser, other.classId, word))).toBe(
      'class-work.import-not-found',
    );
  });
});
