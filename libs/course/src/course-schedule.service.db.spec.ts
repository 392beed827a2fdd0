import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditRecord } from '#platform';
import {
  aDraft,
  aPublishedCourse,
  aReviewer,
  aSubmittedCourse,
} from '../../../test/factories/course.js';
import { aMember } from '../../../test/factories/member.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { CourseLookup } from './course-lookup.service.js';
import { CourseReview } from './course-review.entity.js';
import { CourseReviews } from './course-review.service.js';
import { CourseSchedule } from './course-schedule.entity.js';
import { CourseSchedules } from './course-schedule.service.js';
import { CourseWithdrawals } from './course-withdrawal.service.js';
import { CourseModule } from './course.module.js';

const HOUR_MS = 3_600_000;

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([CourseModule]);
});
afterAll(() => rooms.close());

const schedules = () => rooms.get(CourseSchedules);
const inHours = (n: number) => new Date(rooms.clock.now().getTime() + n * HOUR_MS);
const seen = async (id: string) => {
  const [course] = await rooms.get(CourseLookup).courses([id]);
  return course?.open ? course : null;
};
const code = (name: string) => expect.objectContaining({ code: `course.${name}` });
const ends = async (courseId: string) =>
  (await rooms.database.repository(CourseSchedule).findBy({ courseId })).map(
    ({ outcome }) => outcome,
  );

async function anApprovedCourse(hours = 2) {
  const made = await aSubmittedCourse(rooms);
  const reviewer = aReviewer();
  await rooms.get(CourseReviews).review(reviewer, made.courseId, 'approve', '', inHours(hours));
  return { ...made, reviewer };
}

describe('a scheduled publication', () => {
  it('happens at its hour and not before, once, however often the job runs', async () => {
    const { courseId } = await anApprovedCourse(2);

    rooms.clock.advance(2 * HOUR_MS - 1);
    await schedules().runDue();
    const before = await seen(courseId);
    rooms.clock.advance(1);
    await Promise.all([schedules().runDue(), schedules().runDue()]);
    await schedules().runDue();

    expect(before).toBeNull();
    expect(await seen(courseId)).toMatchObject({ courseId, publishedAt: rooms.clock.now() });
    expect(await ends(courseId)).toEqual(['done']);
    const published = { courseId, decision: 'publish' as const };
    expect(await rooms.database.repository(CourseReview).countBy(published)).toBe(1);
    const trail = { action: 'course.publish', subjectId: courseId, actorId: 'system' };
    expect(await rooms.database.repository(AuditRecord).countBy(trail)).toBe(1);
  });

  it('may be moved, cancelled, or done at once', async () => {
    const moved = await anApprovedCourse(2);
    const cancelled = await anApprovedCourse(2);
    const early = await anApprovedCourse(2);

    await schedules().set(aReviewer(), moved.courseId, { act: 'publication', at: inHours(5) });
    await schedules().cancel(aReviewer(), cancelled.courseId, 'publication');
    await schedules().publishNow(aReviewer(), early.courseId);
    expect(await seen(early.courseId)).not.toBeNull();
    rooms.clock.advance(3 * HOUR_MS);
    await schedules().runDue();

    expect(await seen(moved.courseId)).toBeNull();
    expect(await seen(cancelled.courseId)).toBeNull();
    expect(await ends(early.courseId)).toEqual(['replaced']);
    rooms.clock.advance(2 * HOUR_MS);
    await schedules().runDue();
    expect(await seen(moved.courseId)).not.toBeNull();
    expect(await schedules().publishNow(aReviewer(), cancelled.courseId)).toMatchObject({
      state: 'published',
    });
  });

  it('falls away when the course is returned to its author meanwhile', async () => {
    const { courseId } = await anApprovedCourse(2);

    const returned = await rooms.get(CourseReviews).review(aReviewer(), courseId, 'return', '有误');
    rooms.clock.advance(3 * HOUR_MS);
    await schedules().runDue();

    expect(returned.stage).toBe('draft');
    expect(await seen(courseId)).toBeNull();
    expect(await ends(courseId)).toEqual(['cancelled']);
  });

  it('is not for the past, for a year hence, or for what was not approved', async () => {
    const { courseId } = await anApprovedCourse(2);
    const waiting = await aSubmittedCourse(rooms);
    const draft = await aDraft(rooms);
    const plan = (id: string, hours: number) =>
      schedules().set(aReviewer(), id, { act: 'publication', at: inHours(hours) });

    await expect(plan(courseId, 0)).rejects.toEqual(code('invalid'));
    await expect(plan(courseId, 24 * 367)).rejects.toEqual(code('invalid'));
    await expect(plan(waiting.courseId, 2)).rejects.toEqual(code('not-approved'));
    await expect(plan(draft.courseId, 2)).rejects.toEqual(code('not-found'));
    await expect(schedules().publishNow(aReviewer(), waiting.courseId)).rejects.toEqual(
      code('not-approved'),
    );
    await expect(schedules().cancel(aReviewer(), waiting.courseId, 'publication')).rejects.toEqual(
      code('schedule-not-found'),
    );
  });

  it('is neither set nor cancelled by its author or by a reviewer of another unit', async () => {
    const { actor: owner } = await aMember(rooms, { roles: ['instructor', 'reviewer'] });
    const { actor: twin } = await aMember(rooms, {
      unit: await aUnit(rooms, { parent: await aUnit(rooms) }),
      roles: ['reviewer'],
    });
    const { courseId } = await aSubmittedCourse(rooms, { owner });
    await rooms.get(CourseReviews).review(aReviewerOfAll(), courseId, 'approve', '', inHours(2));

    await expect(schedules().publishNow(owner, courseId)).rejects.toEqual(code('own-course'));
    await expect(schedules().cancel(owner, courseId, 'publication')).rejects.toEqual(
      code('own-course'),
    );
    await expect(schedules().publishNow(twin, courseId)).rejects.toEqual(code('not-found'));
    expect(await seen(courseId)).toBeNull();

    function aReviewerOfAll() {
      const grants = owner.grants.filter(({ role }) => role === 'reviewer');
      return { ...aReviewer(), grants };
    }
  });
});

describe('a scheduled withdrawal', () => {
  it('happens at its hour, once, with the reason that was given', async () => {
    const { courseId } = await aPublishedCourse(rooms);
    const at = inHours(1);
    await schedules().set(aReviewer(), courseId, { act: 'withdrawal', at, reason: '政策到期' });

    rooms.clock.advance(HOUR_MS);
    await schedules().runDue();
    await schedules().runDue();

    expect(await seen(courseId)).toBeNull();
    const rows = await rooms.database
      .repository(CourseReview)
      .findBy({ courseId, decision: 'withdraw' });
    expect(rows).toMatchObject([{ comment: expect.stringContaining('政策到期') }]);
    expect(await ends(courseId)).toEqual(['done']);
  });

  it('needs a reason, and comes after the publication', async () => {
    const { courseId } = await anApprovedCourse(5);
    const plan = (hours: number, reason: string) =>
      schedules().set(aReviewer(), courseId, { act: 'withdrawal', at: inHours(hours), reason });

    await expect(plan(9, ' ')).rejects.toEqual(code('invalid'));
    await expect(plan(4, '到期')).rejects.toEqual(code('invalid'));
    expect((await plan(9, '到期')).review.schedules).toHaveLength(2);
  });

  it('falls away when somebody withdraws the course before', async () => {
    const { courseId } = await aPublishedCourse(rooms);
    const plan = { act: 'withdrawal' as const, at: inHours(1), reason: '到期' };
    await schedules().set(aReviewer(), courseId, plan);

    await rooms.get(CourseWithdrawals).withdraw(aReviewer(), courseId, '提前下架');

    expect(await ends(courseId)).toEqual(['cancelled']);
  });
});
