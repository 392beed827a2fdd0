import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Unit } from '#organisation';
import { type Actor, AuditRecord } from '#platform';
import { anAssignment, anAudience, anAudienceList } from '../../../test/factories/assignment.js';
import { aMember } from '../../../test/factories/member.js';
import { aLesson, setCourseState } from '../../../test/factories/study.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import type { AssignmentWish } from './assignment.plan.js';
import { AssignmentReaches } from './assignment-reach.service.js';
import { Assignments } from './assignment.service.js';
import { CourseAudience } from './course-audience.service.js';
import { CourseModule } from './course.module.js';

let rooms: Rooms;
let assignments: Assignments;
let county: Unit;
let finance: Unit;
let education: Unit;
let admin: Actor;
let upper: Actor;
let twin: Actor;
let courseId: string;

beforeAll(async () => {
  rooms = await startRooms([CourseModule]);
  assignments = rooms.get(Assignments);
  county = await aUnit(rooms, { name: '丰水县' });
  finance = await aUnit(rooms, { name: '财政局', parent: county });
  education = await aUnit(rooms, { name: '教育局', parent: county });
  ({ actor: upper } = await aMember(rooms, { unit: county, roles: ['unit-admin'] }));
  ({ actor: admin } = await aMember(rooms, { unit: finance, roles: ['unit-admin'] }));
  ({ actor: twin } = await aMember(rooms, { unit: education, roles: ['unit-admin'] }));
  ({ courseId } = await aLesson(rooms));
});
afterAll(() => rooms.close());

const FIRST = { page: 1, pageSize: 50 };
const wishOf = (more: Partial<AssignmentWish> = {}): AssignmentWish => ({
  title: '全会精神专题学习',
  kind: 'required',
  unitId: finance.id,
  courseIds: [courseId],
  targets: [{ unitId: finance.id }],
  dueOn: '2999-12-15',
  ...more,
});
const code = (text: string) => expect.objectContaining({ code: text });
const touches = async (actor: Actor) =>
  (await rooms.get(CourseAudience).forMember(actor.memberId, [courseId])).get(courseId)?.assigned;

describe('the life of a rule', () => {
  it('touches people from its publication to its closing, and again when that is undone', async () => {
    const { id, may } = await assignments.create(admin, wishOf());
    expect([may, await touches(admin)]).toEqual([['change', 'remove', 'publish'], false]);

    await assignments.publish(admin, id);
    expect(await touches(admin)).toBe(true);
    await assignments.close(admin, id, '发错了');
    expect(await touches(admin)).toBe(false);
    const reopened = await assignments.reopen(admin, id);

    expect(await touches(admin)).toBe(true);
    expect(reopened).toMatchObject({
      phase: 'running',
      closeReason: null,
      may: ['change', 'close'],
    });
    await assignments.close(admin, id, '学完了');
    const trail = await rooms.database.repository(AuditRecord).findBy({ subjectId: id });
    expect(trail.map(({ action }) => action).sort()).toEqual(
      ['create', 'publish', 'close', 'reopen', 'close'].map((step) => `assignment.${step}`).sort(),
    );
  });

  it('changes for everybody at once while it is in force', async () => {
    const { id } = await assignments.create(admin, wishOf());
    await assignments.publish(admin, id);

    const changed = await assignments.change(admin, id, {
      ...wishOf({ title: '只给班子' }),
      targets: [{ unitId: finance.id, inLeadership: true }],
    });

    expect(changed.targetTexts).toEqual(['财政局及下属 · 班子成员']);
    expect(await touches(admin)).toBe(false);
    await assignments.close(admin, id, '结束');
  });

  it('refuses what its state does not allow', async () => {
    const { id } = await assignments.create(admin, wishOf());
    await expect(assignments.close(admin, id, '')).rejects.toEqual(code('assignment.state'));
    await assignments.publish(admin, id);
    await expect(assignments.publish(admin, id)).rejects.toEqual(code('assignment.state'));
    await expect(assignments.remove(admin, id)).rejects.toEqual(code('assignment.state'));
    await assignments.close(admin, id, '结束');
    await expect(assignments.change(admin, id, wishOf())).rejects.toEqual(code('assignment.state'));
  });

  it('is not published after its due day', async () => {
    const { id } = await assignments.create(
      admin,
      wishOf({ dueOn: '2020-01-01', validFrom: '2019-01-01' }),
    );

    await expect(assignments.publish(admin, id)).rejects.toEqual(code('assignment.due-past'));
  });

  it('of a draft ends without a trace but the audit', async () => {
    const { id } = await assignments.create(admin, wishOf());

    await assignments.remove(admin, id);

    await expect(assignments.find(admin, id)).rejects.toEqual(code('assignment.not-found'));
  });
});

describe('what is refused', () => {
  it.each<[string, () => Partial<AssignmentWish>, string]>([
    [
      'another subtree in its name',
      () => ({ unitId: education.id }),
      'organisation.unit-not-found',
    ],
    [
      'another subtree as its people',
      () => ({ targets: [{ unitId: education.id }] }),
      'organisation.unit-not-found',
    ],
    ['the unit above', () => ({ targets: [{ unitId: county.id }] }), 'organisation.unit-not-found'],
    [
      'a unit that is not there',
      () => ({ targets: [{ unitId: 'nowhere' }] }),
      'organisation.unit-not-found',
    ],
    [
      'another’s person',
      () => ({ targets: [{ unitId: finance.id, memberId: twin.memberId }] }),
      'organisation.member-not-found',
    ],
    [
      'a list that is not there',
      () => ({ targets: [{ unitId: finance.id, listId: 'none' }] }),
      'assignment.list-not-found',
    ],
    ['a course that is not there', () => ({ courseIds: ['none'] }), 'course.not-found'],
    ['no course', () => ({ courseIds: [] }), 'assignment.invalid'],
    ['nobody', () => ({ targets: [] }), 'assignment.invalid'],
    ['no name', () => ({ title: ' ' }), 'assignment.invalid'],
    ['a day that is none', () => ({ dueOn: '2026-02-30' }), 'assignment.invalid'],
    [
      'an end before the beginning',
      () => ({ validFrom: '2026-05-01', validTo: '2026-04-01' }),
      'assignment.invalid',
    ],
    [
      'a due day before the beginning',
      () => ({ validFrom: '2026-05-01', dueOn: '2026-04-01' }),
      'assignment.invalid',
    ],
  ])('%s', async (_, wish, expected) => {
    await expect(assignments.create(admin, wishOf(wish()))).rejects.toEqual(code(expected));
  });

  it('another’s list, in the words of a missing one', async () => {
    const listId = await anAudienceList(rooms, education, []);

    const making = assignments.create(admin, wishOf({ targets: [{ unitId: finance.id, listId }] }));

    await expect(making).rejects.toEqual(code('assignment.list-not-found'));
  });

  it('a course that is not published, or not for the eyes of who assigns it', async () => {
    const [draft, hidden] = [await aLesson(rooms), await aLesson(rooms)];
    await setCourseState(rooms, draft.courseId, 'draft');
    await anAudience(rooms, hidden.courseId, education);

    for (const { courseId: id } of [draft, hidden]) {
      const making = assignments.create(admin, wishOf({ courseIds: [id] }));
      await expect(making).rejects.toEqual(code('course.not-found'));
    }
  });

  it('somebody without a desk', async () => {
    const { actor } = await aMember(rooms, { unit: finance, roles: ['instructor'] });

    await expect(assignments.create(actor, wishOf())).rejects.toEqual(code('assignment.forbidden'));
    await expect(assignments.list(actor, {}, FIRST)).rejects.toEqual(code('assignment.forbidden'));
  });
});

describe('whose rule it is', () => {
  it('is not there for the neighbour', async () => {
    const { id } = await assignments.create(admin, wishOf());

    for (const asking of [
      () => assignments.find(twin, id),
      () => assignments.change(twin, id, wishOf()),
      () => assignments.publish(twin, id),
      () => assignments.remove(twin, id),
      () => rooms.get(AssignmentReaches).of(twin, id),
    ]) {
      await expect(asking()).rejects.toEqual(code('assignment.not-found'));
    }
  });

  it('of a unit further up is seen from below once it is published, and only seen', async () => {
    const person = (await aMember(rooms, { unit: finance, name: '李伟' })).actor;
    const { id } = await assignments.create(
      upper,
      wishOf({
        unitId: county.id,
        targets: [{ unitId: county.id }, { unitId: finance.id, memberId: person.memberId }],
      }),
    );
    await expect(assignments.find(admin, id)).rejects.toEqual(code('assignment.not-found'));
    await assignments.publish(upper, id);

    const seen = await assignments.find(admin, id);
    expect(seen).toMatchObject({
      readOnly: true,
      may: [],
      targetTexts: ['丰水县及下属全体人员', '财政局 · 指定人员'],
    });
    expect(JSON.stringify(seen)).not.toContain(person.memberId);
    expect((await assignments.list(admin, {}, FIRST)).items.map((row) => row.id)).toContain(id);
    await expect(assignments.close(admin, id, '不想学')).rejects.toEqual(
      code('assignment.read-only'),
    );
    await assignments.close(upper, id, '结束');
  });

  it('of a unit further up that is about the neighbour alone is not there', async () => {
    const id = await anAssignment(rooms, {
      unit: county,
      courseIds: [courseId],
      targets: [{ unitId: education.id }],
    });

    await expect(assignments.find(admin, id)).rejects.toEqual(code('assignment.not-found'));
    expect(await assignments.find(twin, id)).toMatchObject({ readOnly: true });
    await assignments.close(upper, id, '结束');
  });

  it('by a narrowed grant reaches only the people of that grant, and leaves wider rules alone', async () => {
    const unit = await aUnit(rooms, { parent: county });
    const branch = await aUnit(rooms, { line: 'party' });
    const narrow = (
      await aMember(rooms, { unit, roles: ['unit-admin'], narrowed: { line: 'party' } })
    ).actor;
    const [inParty, outside] = [
      (await aMember(rooms, { unit, alsoIn: [branch] })).actor,
      (await aMember(rooms, { unit })).actor,
    ];
    const wish = wishOf({ unitId: unit.id, targets: [{ unitId: unit.id }] });

    const { id, targetTexts } = await assignments.create(narrow, wish);
    await assignments.publish(narrow, id);

    expect(targetTexts).toEqual([`${unit.name}及下属 · 党组织条线`]);
    expect([await touches(inParty), await touches(outside)]).toEqual([true, false]);
    const wide = await assignments.create(upper, wish);
    await expect(assignments.publish(narrow, wide.id)).rejects.toEqual(
      code('assignment.read-only'),
    );
  });

  it('refuses people whom a grant by 管理权限 does not cover', async () => {
    const narrow = (
      await aMember(rooms, {
        unit: finance,
        roles: ['unit-admin'],
        narrowed: { authority: '04' },
      })
    ).actor;

    const making = assignments.create(
      narrow,
      wishOf({ targets: [{ unitId: finance.id, authorities: ['03'] }] }),
    );

    await expect(making).rejects.toEqual(code('assignment.nobody-in-scope'));
  });
});

describe('how many people a rule would touch', () => {
  it('is counted before it is published, everybody once, as it would touch them', async () => {
    const unit = await aUnit(rooms, { parent: finance });
    const branch = await aUnit(rooms, { line: 'party' });
    const leader = { postLevel: '141', inLeadership: true };
    const people = [
      await aMember(rooms, { unit, alsoIn: [branch], appointment: leader }),
      await aMember(rooms, { unit, appointment: { postLevel: '142' } }),
      await aMember(rooms, { unit, personnelCategory: '03' }),
    ];
    const listId = await anAudienceList(rooms, finance, [people[2]?.member.id ?? '']);
    const preview = async (targets: AssignmentWish['targets']) =>
      (await rooms.get(AssignmentReaches).preview(admin, wishOf({ targets }))).people;
    const unitId = unit.id;

    expect(await preview([{ unitId }])).toBe(3);
    expect(await preview([{ unitId, seniorityFrom: 60 }])).toBe(2);
    expect(await preview([{ unitId, inLeadership: true }])).toBe(1);
    expect(await preview([{ unitId, personnelCategories: ['03'] }])).toBe(1);
    expect(await preview([{ unitId, listId }])).toBe(1);
    expect(await preview([{ unitId, memberId: people[1]?.member.id ?? '' }])).toBe(1);
    expect(
      await preview([
        { unitId, inLeadership: true },
        { unitId, listId },
      ]),
    ).toBe(2);
  });

  it('says how many of them may not see a course that is for some only', async () => {
    const [one, other] = [
      await aUnit(rooms, { parent: county }),
      await aUnit(rooms, { parent: county }),
    ];
    for (const unit of [one, other, other]) await aMember(rooms, { unit });
    const hidden = await aLesson(rooms);
    await anAudience(rooms, hidden.courseId, one);

    const preview = await rooms.get(AssignmentReaches).preview(
      upper,
      wishOf({
        unitId: county.id,
        courseIds: [courseId, hidden.courseId],
        targets: [{ unitId: one.id }, { unitId: other.id }],
      }),
    );

    expect(preview).toMatchObject({
      people: 3,
      withoutAccount: 3,
      hidden: [{ courseId: hidden.courseId, people: 2 }],
    });
  });

  it('is refused for another subtree', async () => {
    const asking = rooms
      .get(AssignmentReaches)
      .preview(admin, wishOf({ targets: [{ unitId: education.id }] }));

    await expect(asking).rejects.toEqual(code('organisation.unit-not-found'));
  });
});
