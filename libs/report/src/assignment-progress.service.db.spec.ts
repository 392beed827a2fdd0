import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Unit } from '#organisation';
import type { Actor } from '#platform';
import { anAssignment } from '../../../test/factories/assignment.js';
import { aMember } from '../../../test/factories/member.js';
import { aLesson, aPlaySession, type StudyLesson, watch } from '../../../test/factories/study.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { AssignmentProgress } from './assignment-progress.service.js';
import { LearnerAssignments } from './learner-assignment.service.js';
import { ReportModule } from './report.module.js';

let rooms: Rooms;
let county: Unit;
let finance: Unit;
let upper: Actor;
let admin: Actor;
let twin: Actor;
let done: Actor;
let half: Actor;
let lessons: StudyLesson[];
let id: string;

const FIRST = { page: 1, pageSize: 50 };
const complete = async (actor: Actor, lesson: StudyLesson) =>
  watch(rooms, actor, await aPlaySession(rooms, actor, lesson), [0, lesson.durationMs]);

beforeAll(async () => {
  rooms = await startRooms([ReportModule]);
  county = await aUnit(rooms, { name: '丰水县' });
  finance = await aUnit(rooms, { name: '财政局', parent: county, order: 1 });
  const education = await aUnit(rooms, { name: '教育局', parent: county, order: 2 });
  ({ actor: upper } = await aMember(rooms, { unit: county, order: 1, roles: ['unit-admin'] }));
  ({ actor: admin } = await aMember(rooms, { unit: finance, order: 1, roles: ['unit-admin'] }));
  ({ actor: twin } = await aMember(rooms, { unit: education, roles: ['unit-admin'] }));
  ({ actor: done } = await aMember(rooms, { unit: finance, order: 2, name: '周学完' }));
  ({ actor: half } = await aMember(rooms, { unit: finance, order: 3, name: '吴一半' }));
  lessons = [
    await aLesson(rooms, { durationMs: 30_000 }),
    await aLesson(rooms, { durationMs: 30_000 }),
  ];
  const courseIds = lessons.map(({ courseId }) => courseId);
  id = await anAssignment(rooms, { unit: county, courseIds, dueOn: '2026-12-15' });
  for (const lesson of lessons) await complete(done, lesson);
  if (lessons[0]) await complete(half, lessons[0]);
});
afterAll(() => rooms.close());

const progress = (actor: Actor, filter: Parameters<AssignmentProgress['list']>[2] = {}) =>
  rooms.get(AssignmentProgress).list(actor, id, filter, FIRST);

describe('how far the people of a rule are', () => {
  it('is shown in official order, and can be narrowed to who has not finished', async () => {
    const all = await progress(upper);
    const missing = await progress(upper, { state: 'unfinished' });
    const finished = await progress(upper, { state: 'finished' });

    expect(all).toMatchObject({ total: 5, people: 5, finished: 1, courses: 2 });
    expect(all.items.map(({ memberId }) => memberId)).toEqual(
      [upper, admin, done, half, twin].map(({ memberId }) => memberId),
    );
    expect(missing.total).toBe(4);
    expect(missing.items.map(({ memberId }) => memberId)).not.toContain(done.memberId);
    expect(finished.items).toMatchObject([
      { name: '周学完', unitName: '财政局', finishedCourses: 2, completedAt: expect.any(Date) },
    ]);
    expect(all.items.find(({ name }) => name === '吴一半')).toMatchObject({
      finishedCourses: 1,
      completedAt: null,
    });
  });

  it('finds somebody by a part of the name', async () => {
    const found = await progress(upper, { query: '一半' });

    expect(found.items.map(({ name }) => name)).toEqual(['吴一半']);
    expect(found).toMatchObject({ total: 1, people: 5 });
  });

  it('shows the administrator of a lower unit his own people alone', async () => {
    const own = await progress(admin);

    expect(own).toMatchObject({ total: 3, people: 3, finished: 1 });
    expect((await progress(twin)).items.map(({ memberId }) => memberId)).toEqual([twin.memberId]);
  });

  it('is not there for a unit that the rule has nothing to do with', async () => {
    const stranger = (await aMember(rooms, { roles: ['unit-admin'] })).actor;

    await expect(progress(stranger)).rejects.toEqual(
      expect.objectContaining({ code: 'assignment.not-found' }),
    );
  });
});

describe('what one is still to learn', () => {
  const list = (actor: Actor, state?: 'open' | 'done' | 'all') =>
    rooms.get(LearnerAssignments).list(actor, { ...FIRST, state });

  it('is what rules say and is not complete', async () => {
    const [open, all] = [await list(half), await list(half, 'all')];

    expect(open.items).toMatchObject([
      {
        id: lessons[1]?.courseId,
        required: true,
        dueOn: '2026-12-15',
        reasons: [{ text: '丰水县指定必修' }],
        completedAt: null,
      },
    ]);
    expect([all.total, (await list(half, 'done')).total, (await list(done)).total]).toEqual([
      2, 1, 0,
    ]);
  });

  it('says what is overdue', async () => {
    const late = await aLesson(rooms);
    const { actor } = await aMember(rooms, { unit: finance });
    await anAssignment(rooms, {
      unit: finance,
      courseIds: [late.courseId],
      targets: [{ memberId: actor.memberId }],
      dueOn: '2020-01-02',
    });

    const { items } = await list(actor);

    expect(items[0]).toMatchObject({ id: late.courseId, overdue: true, dueOn: '2020-01-02' });
    expect(items.slice(1).map(({ overdue }) => overdue)).toEqual([false, false]);
  });
});
