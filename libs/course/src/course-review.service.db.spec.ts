import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditRecord } from '#platform';
import {
  aDraft,
  aPublishedCourse,
  aReviewer,
  aSubmittedCourse,
  unknownId,
} from '../../../test/factories/course.js';
import { anActor, anInstructor } from '../../../test/factories/media.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { CourseAuthoring } from './course-authoring.service.js';
import { CourseCatalogue } from './course-catalogue.service.js';
import { CourseLookup } from './course-lookup.service.js';
import { CourseReview } from './course-review.entity.js';
import { CourseReviews } from './course-review.service.js';
import { CourseWithdrawals } from './course-withdrawal.service.js';
import { CourseModule } from './course.module.js';

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([CourseModule]);
});
afterAll(() => rooms.close());

const reviews = () => rooms.get(CourseReviews);
const withdrawals = () => rooms.get(CourseWithdrawals);
const firstPage = { page: 1, pageSize: 100 };

const stateOf = async (courseId: string) =>
  (await rooms.get(CourseLookup).courses([courseId]))[0]?.state;

describe('review', () => {
  it('shows what waits to reviewers, and publishes what one of them approves', async () => {
    const reviewer = aReviewer();
    const { owner, courseId } = await aSubmittedCourse(rooms);

    const waiting = await reviews().list(reviewer, firstPage);
    const course = await reviews().review(reviewer, courseId, 'approve', '很好');

    expect(waiting.items).toContainEqual(
      expect.objectContaining({ id: courseId, by: owner.name, submittedAt: rooms.clock.now() }),
    );
    expect(course).toMatchObject({
      state: 'published',
      reviews: [{ decision: 'approve', comment: '很好', by: '审核员' }],
    });
    expect(await rooms.get(CourseCatalogue).find(unknownId(), courseId)).toMatchObject({
      courseId,
    });
    const audit = { action: 'course.approve', subjectId: courseId, actorId: reviewer.memberId };
    expect(await rooms.database.repository(AuditRecord).countBy(audit)).toBe(1);
  });

  it('gives a course back to its author with the reason', async () => {
    const { owner, courseId } = await aSubmittedCourse(rooms);

    await reviews().review(aReviewer(), courseId, 'return', '第一节声音太小');

    const authoring = rooms.get(CourseAuthoring);
    const list = await authoring.list(owner, firstPage);
    expect(list.items).toMatchObject([{ state: 'draft', lastComment: '第一节声音太小' }]);
    await authoring.change(owner, courseId, { title: '改好了' });
    expect(await authoring.submit(owner, courseId)).toMatchObject({ state: 'submitted' });
  });

  it('never gives back without a reason', async () => {
    const { courseId } = await aSubmittedCourse(rooms);

    const returning = reviews().review(aReviewer(), courseId, 'return', ' \n ');

    await expect(returning).rejects.toMatchObject({ code: 'course.invalid' });
    expect(await stateOf(courseId)).toBe('submitted');
  });

  it('is not for the one who made the course', async () => {
    const owner = anInstructor();
    owner.grants.push(...anActor('reviewer').grants);
    const { courseId } = await aSubmittedCourse(rooms, { owner });

    const approving = reviews().review(owner, courseId, 'approve', '');

    await expect(approving).rejects.toMatchObject({ code: 'course.own-course', kind: 'forbidden' });
    expect(await stateOf(courseId)).toBe('submitted');
    const { items } = await reviews().list(owner, firstPage);
    expect(items.map(({ id }) => id)).not.toContain(courseId);
  });

  it.each([null, 'instructor', 'unit-admin', 'auditor'] as const)(
    'is not for a %s',
    async (role) => {
      const { courseId } = await aSubmittedCourse(rooms);
      const actor = anActor(role);

      const refused = { kind: 'forbidden' };
      await expect(reviews().list(actor, firstPage)).rejects.toMatchObject(refused);
      await expect(reviews().find(actor, courseId)).rejects.toMatchObject(refused);
      await expect(reviews().review(actor, courseId, 'approve', '')).rejects.toMatchObject(refused);
      await expect(withdrawals().withdraw(actor, courseId, '过时')).rejects.toMatchObject(refused);
      expect(await stateOf(courseId)).toBe('submitted');
    },
  );

  it('is decided once, however many decide at the same moment', async () => {
    const { courseId } = await aSubmittedCourse(rooms);

    const all = await Promise.allSettled(
      Array.from({ length: 6 }, (_, n) =>
        reviews().review(aReviewer(), courseId, n % 2 ? 'approve' : 'return', '意见'),
      ),
    );

    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await rooms.database.repository(CourseReview).countBy({ courseId })).toBe(1);
  });

  it('does not see drafts, and knows no course that is not there', async () => {
    const { courseId } = await aDraft(rooms);

    const notThere = { code: 'course.not-found' };
    await expect(reviews().review(aReviewer(), courseId, 'approve', '')).rejects.toMatchObject(
      notThere,
    );
    await expect(reviews().find(aReviewer(), unknownId())).rejects.toMatchObject(notThere);
    await expect(withdrawals().withdraw(aReviewer(), unknownId(), '过时')).rejects.toMatchObject(
      notThere,
    );
  });
});

describe('withdrawal', () => {
  it.each(['reviewer', 'platform-admin'] as const)(
    'by a %s takes a course out of the catalogue, with a reason that stays',
    async (role) => {
      const { courseId } = await aPublishedCourse(rooms);
      const actor = anActor(role);

      const course = await withdrawals().withdraw(actor, courseId, '内容过时');

      expect(course).toMatchObject({ state: 'withdrawn' });
      expect(course.reviews[0]).toMatchObject({ decision: 'withdraw', comment: '内容过时' });
      expect(await rooms.get(CourseCatalogue).find(unknownId(), courseId)).toBeNull();
      const audit = { action: 'course.withdraw', subjectId: courseId, actorId: actor.memberId };
      expect(await rooms.database.repository(AuditRecord).countBy(audit)).toBe(1);
    },
  );

  it('needs a reason, and a course that is published', async () => {
    const published = await aPublishedCourse(rooms);
    const waiting = await aSubmittedCourse(rooms);

    const silent = withdrawals().withdraw(aReviewer(), published.courseId, '  ');
    const early = withdrawals().withdraw(aReviewer(), waiting.courseId, '过时');

    await expect(silent).rejects.toMatchObject({ code: 'course.invalid' });
    await expect(early).rejects.toMatchObject({ code: 'course.not-published' });
    expect(await stateOf(published.courseId)).toBe('published');
  });

  it('is for good', async () => {
    const { owner, courseId } = await aPublishedCourse(rooms);
    await withdrawals().withdraw(aReviewer(), courseId, '过时');

    const again = rooms.get(CourseAuthoring).submit(owner, courseId);

    await expect(again).rejects.toMatchObject({ code: 'course.no-next-version' });
  });
});
