import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MemberMerge, Members, type Unit, UnitRestructuring } from '#organisation';
import { type Actor, systemActor } from '#platform';
import {
  anAssignment,
  type AssignmentWish,
  anAudience,
  anAudienceList,
} from '../../../test/factories/assignment.js';
import { aGrant, aMember, hasMovedTo } from '../../../test/factories/member.js';
import { aLesson, setCourseState } from '../../../test/factories/study.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { CourseAudience } from './course-audience.service.js';
import { CourseModule } from './course.module.js';

let rooms: Rooms;
let audience: CourseAudience;
let county: Unit;
let finance: Unit;
let education: Unit;

beforeAll(async () => {
  rooms = await startRooms([CourseModule]);
  audience = rooms.get(CourseAudience);
  county = await aUnit(rooms, { name: '丰水县' });
  finance = await aUnit(rooms, { name: '财政局', parent: county });
  education = await aUnit(rooms, { name: '教育局', parent: county });
});
afterAll(() => rooms.close());

const aCourseId = async (wish: Parameters<typeof aLesson>[1] = {}) =>
  (await aLesson(rooms, wish)).courseId;
const assign = (wish: Omit<AssignmentWish, 'unit'> & { unit?: Unit }) =>
  anAssignment(rooms, { unit: county, ...wish });
const obligation = async (memberId: string, courseId: string) =>
  (await audience.forMember(memberId, [courseId])).get(courseId);
const isRequired = async (memberId: string, courseId: string) =>
  (await obligation(memberId, courseId))?.required;

describe('a rule', () => {
  it.each<[string, NonNullable<AssignmentWish['targets']>[number], boolean]>([
    ['the whole subtree', {}, true],
    ['a rank above', { seniorityTo: 56 }, false],
    ['his rank', { seniorityFrom: 60, seniorityTo: 60 }, true],
    ['his rank and below', { seniorityFrom: 60 }, true],
    ['his category', { personnelCategories: ['02', '01'] }, true],
    ['another category', { personnelCategories: ['03'] }, false],
    ['his party post', { partyPosts: ['01'] }, true],
    ['another party post', { partyPosts: ['02'] }, false],
    ['his 管理权限', { authorities: ['04'] }, true],
    ['another 管理权限', { authorities: ['03'] }, false],
    ['leaders', { inLeadership: true }, true],
    ['others than leaders', { inLeadership: false }, false],
    ['his 政治面貌', { politicalStatuses: ['01', '02'] }, true],
    ['his line', { line: 'administrative' }, true],
    ['another line', { line: 'party' }, false],
    ['two conditions of which one fails', { inLeadership: true, seniorityTo: 56 }, false],
  ])('for %s', async (_, target, expected) => {
    const { member } = await aMember(rooms, {
      unit: finance,
      appointment: {
        title: '局长',
        postLevel: '141',
        authority: '04',
        partyPost: '01',
        inLeadership: true,
      },
    });
    const courseId = await aCourseId();

    await assign({ courseIds: [courseId], targets: [target] });

    expect(await isRequired(member.id, courseId)).toBe(expected);
  });

  it('of several targets touches who is among one of them', async () => {
    const [inFinance, inEducation] = [
      await aMember(rooms, { unit: finance }),
      await aMember(rooms, { unit: education }),
    ];
    const courseId = await aCourseId();

    await assign({
      courseIds: [courseId],
      targets: [{ unitId: finance.id }, { unitId: county.id, memberId: 'somebody' }],
    });

    expect(await isRequired(inFinance.member.id, courseId)).toBe(true);
    expect(await isRequired(inEducation.member.id, courseId)).toBe(false);
  });

  it('of a party committee touches the members of its branches, wherever they work', async () => {
    const committee = await aUnit(rooms, { line: 'party' });
    const branch = await aUnit(rooms, { line: 'party', parent: committee });
    const { member } = await aMember(rooms, { unit: finance, alsoIn: [branch] });
    const courseId = await aCourseId();

    await assign({ unit: committee, courseIds: [courseId] });

    expect(await isRequired(member.id, courseId)).toBe(true);
  });

  it('by a list or a person touches whom it names, as long as he is of the unit', async () => {
    const [listed, other] = [
      await aMember(rooms, { unit: finance }),
      await aMember(rooms, { unit: finance }),
    ];
    const listId = await anAudienceList(rooms, county, [listed.member.id]);
    const [byList, byPerson] = [await aCourseId(), await aCourseId()];
    await assign({ unit: finance, courseIds: [byList], targets: [{ listId }] });
    await assign({
      unit: finance,
      courseIds: [byPerson],
      targets: [{ memberId: listed.member.id }],
    });

    for (const courseId of [byList, byPerson]) {
      expect(await isRequired(listed.member.id, courseId)).toBe(true);
      expect(await isRequired(other.member.id, courseId)).toBe(false);
    }
    await hasMovedTo(rooms, listed.member, education);
    expect(await isRequired(listed.member.id, byList)).toBe(false);
  });

  it('reaches people at once when unit or rank change, without a word from anybody', async () => {
    const { member } = await aMember(rooms, { unit: education, appointment: { postLevel: '142' } });
    const [byUnit, byRank] = [await aCourseId(), await aCourseId()];
    await assign({ unit: finance, courseIds: [byUnit] });
    await assign({ courseIds: [byRank], targets: [{ seniorityTo: 60 }] });
    expect([await isRequired(member.id, byUnit), await isRequired(member.id, byRank)]).toEqual([
      false,
      false,
    ]);

    await hasMovedTo(rooms, member, finance);
    const keeper = keeperOf(county);
    await rooms.get(Members).change(keeper, member.id, { facts: { postLevel: '141' } });

    expect([await isRequired(member.id, byUnit), await isRequired(member.id, byRank)]).toEqual([
      true,
      true,
    ]);
  });

  it('follows a unit that moves below its own', async () => {
    const office = await aUnit(rooms, { parent: education });
    const { member } = await aMember(rooms, { unit: office });
    const courseId = await aCourseId();
    await assign({ unit: finance, courseIds: [courseId] });
    expect(await isRequired(member.id, courseId)).toBe(false);

    await rooms.get(UnitRestructuring).move(keeperOf(county), office.id, {
      parentId: finance.id,
      reason: '机构改革',
    });

    expect(await isRequired(member.id, courseId)).toBe(true);
  });

  it.each<[string, Partial<Omit<AssignmentWish, 'unit'>>]>([
    ['a draft', { state: 'draft' }],
    ['closed', { state: 'closed' }],
    ['to come', { validFrom: '2999-01-01' }],
    ['over', { validTo: '2020-12-31' }],
  ])('that is %s touches nobody', async (_, facts) => {
    const { member } = await aMember(rooms, { unit: finance });
    const courseId = await aCourseId();

    await assign({ courseIds: [courseId], ...facts });

    expect(await isRequired(member.id, courseId)).toBe(false);
  });
});

describe('a course required by two rules', () => {
  it('stands once, with both reasons and the earliest due day', async () => {
    const { member } = await aMember(rooms, { unit: finance });
    const courseId = await aCourseId();
    await assign({ courseIds: [courseId], dueOn: '2026-12-15', title: '全会精神' });
    await assign({ unit: finance, courseIds: [courseId], dueOn: '2026-12-01', title: '财经纪律' });

    const mine = (await audience.assignedTo(member.id)).filter((one) => one.courseId === courseId);

    expect(mine).toMatchObject([
      {
        required: true,
        dueOn: '2026-12-01',
        reasons: [
          { text: '财政局指定必修', title: '财经纪律', dueOn: '2026-12-01' },
          { text: '丰水县指定必修', title: '全会精神', dueOn: '2026-12-15' },
        ],
      },
    ]);
  });

  it('that is required by itself is elective where a rule says so, and required where one does', async () => {
    const { member } = await aMember(rooms, { unit: finance });
    const courseId = await aCourseId({ required: true });
    expect(await obligation(member.id, courseId)).toMatchObject({
      required: true,
      assigned: false,
    });

    await assign({ courseIds: [courseId], kind: 'elective' });
    expect(await isRequired(member.id, courseId)).toBe(false);

    await assign({ unit: finance, courseIds: [courseId] });
    expect(await isRequired(member.id, courseId)).toBe(true);
  });
});

describe('what is assigned to a member', () => {
  it('stands by due day, without what is withdrawn or not for his eyes', async () => {
    const { member } = await aMember(rooms, { unit: await aUnit(rooms, { parent: county }) });
    const unit = (await rooms.get(Members).unitsOf(member.id))[0] ?? county;
    const [late, soon, never, gone, hidden] = await Promise.all(
      Array.from({ length: 5 }, () => aCourseId()),
    );
    await assign({ unit, courseIds: [never ?? ''] });
    await assign({ unit, courseIds: [late ?? '', gone ?? ''], dueOn: '2026-12-31' });
    await assign({ unit, courseIds: [soon ?? '', hidden ?? ''], dueOn: '2026-11-30' });
    await setCourseState(rooms, gone ?? '', 'withdrawn');
    await anAudience(rooms, hidden ?? '', education);

    const mine = (await audience.assignedTo(member.id)).filter(({ reasons }) =>
      reasons.some(({ text }) => text.startsWith(unit.name)),
    );

    expect(mine.map(({ courseId }) => courseId)).toEqual([soon, late, never]);
  });

  it('of two records of one person is the same', async () => {
    const unit = await aUnit(rooms, { parent: county });
    const [kept, other] = [
      await aMember(rooms, { unit, name: '李伟' }),
      await aMember(rooms, { unit, name: '李伟' }),
    ];
    const courseId = await aCourseId();
    const listId = await anAudienceList(rooms, unit, [other.member.id]);
    await assign({ unit, courseIds: [courseId], targets: [{ listId }] });

    await rooms.database.transaction(() =>
      rooms
        .get(MemberMerge)
        .merge(keeperOf(county), kept.member.id, other.member.id, '同一人重复建档'),
    );

    expect(await isRequired(kept.member.id, courseId)).toBe(true);
  });
});

describe('who may see a course', () => {
  it('is everybody until somebody says otherwise, then those who are named, at once', async () => {
    const [mine, theirs] = [
      await aMember(rooms, { unit: finance }),
      await aMember(rooms, { unit: education }),
    ];
    const courseId = await aCourseId();
    const seen = () =>
      Promise.all([mine, theirs].map(({ member }) => audience.mayStudy(member.id, courseId)));
    expect(await seen()).toEqual([true, true]);

    await anAudience(rooms, courseId, finance);
    expect(await seen()).toEqual([true, false]);

    await hasMovedTo(rooms, mine.member, education);
    expect(await seen()).toEqual([false, false]);
  });

  it('is not widened by a rule that requires it', async () => {
    const { member } = await aMember(rooms, { unit: education });
    const courseId = await aCourseId();
    await anAudience(rooms, courseId, finance);

    await assign({ courseIds: [courseId] });

    expect(await audience.mayStudy(member.id, courseId)).toBe(false);
  });
});

function keeperOf(unit: Unit): Actor {
  return { ...systemActor, memberId: 'keeper', grants: [aGrant('platform-admin', unit)] };
}
