import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, AuditRecord, Settings } from '#platform';
import { aDraft, aReviewer, aSubmittedCourse } from '../../../test/factories/course.js';
import { aMember } from '../../../test/factories/member.js';
import { anActor, anInstructor } from '../../../test/factories/media.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { CourseAuthoring } from './course-authoring.service.js';
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

const firstPage = { page: 1, pageSize: 100 };
const reviews = () => rooms.get(CourseReviews);
const approve = (actor: Actor, id: string) => reviews().review(actor, id, 'approve', '');
const giveBack = (actor: Actor, id: string) => reviews().review(actor, id, 'return', '声音太小');
const set = (key: string, value: unknown) =>
  rooms.get(Settings).change(anActor('security-admin'), `course.${key}`, value);
const stateOf = async (id: string) => (await rooms.get(CourseLookup).courses([id]))[0]?.state;
const code = (name: string) => expect.objectContaining({ code: `course.${name}` });

describe('with three levels', () => {
  beforeAll(() => set('review-levels', 3));
  afterAll(() => set('review-levels', 1));

  it('a course is published after 初审, 复审 and 终审 by three people, each on the record', async () => {
    const { courseId } = await aSubmittedCourse(rooms);

    const second = await approve(aReviewer(), courseId);
    const final = await approve(aReviewer(), courseId);
    const published = await approve(aReviewer(), courseId);

    expect(second).toMatchObject({
      stage: 'second-review',
      state: 'submitted',
      review: { isLast: false },
    });
    expect(final).toMatchObject({ stage: 'final-review', review: { isLast: true, levels: 3 } });
    expect(published).toMatchObject({ stage: 'published', state: 'published' });
    const rows = await rooms.database.repository(CourseReview).findBy({ courseId });
    expect(rows.map(({ level }) => level).toSorted()).toEqual([1, 2, 3]);
    const trail = { action: 'course.approve', subjectId: courseId };
    expect(await rooms.database.repository(AuditRecord).countBy(trail)).toBe(3);
    expect(
      await rooms.database.repository(AuditRecord).countBy({ ...trail, action: 'course.publish' }),
    ).toBe(1);
  });

  it('is seen by no learner before the last of them', async () => {
    const { courseId } = await aSubmittedCourse(rooms);

    await approve(aReviewer(), courseId);
    await approve(aReviewer(), courseId);

    expect(await stateOf(courseId)).toBe('submitted');
  });

  it('nobody decides at two of them', async () => {
    const { courseId } = await aSubmittedCourse(rooms);
    const reviewer = aReviewer();
    const { review } = await approve(reviewer, courseId);

    await expect(approve(reviewer, courseId)).rejects.toEqual(code('decided-at-other-level'));
    await expect(giveBack(reviewer, courseId)).rejects.toEqual(code('decided-at-other-level'));
    expect(review).toMatchObject({ mayDecide: false, whyNot: expect.stringContaining('另一级') });
  });

  it('a course that is returned at any of them begins again at the first', async () => {
    const { owner, courseId } = await aSubmittedCourse(rooms);
    const first = aReviewer();
    await approve(first, courseId);

    const returned = await giveBack(aReviewer(), courseId);
    const again = await rooms.get(CourseAuthoring).submit(owner, courseId);

    expect(returned.stage).toBe('draft');
    expect(again.stage).toBe('submitted');
    expect(await approve(first, courseId)).toMatchObject({ stage: 'second-review' });
  });

  it('the last word is the platform administrator’s where that is decided', async () => {
    await set('final-reviewer', 'platform-admin');
    const { courseId } = await aSubmittedCourse(rooms);
    await approve(aReviewer(), courseId);
    await approve(aReviewer(), courseId);
    const admin = anActor('platform-admin');

    const early = await aSubmittedCourse(rooms);
    await expect(approve(aReviewer(), courseId)).rejects.toEqual(code('final-review-reserved'));
    await expect(approve(admin, early.courseId)).rejects.toEqual(code('review-forbidden'));
    expect(await approve(admin, courseId)).toMatchObject({ state: 'published' });
    await set('final-reviewer', 'reviewer');
  });

  it('a number of levels that was lowered meanwhile holds for what is under way', async () => {
    const { courseId } = await aSubmittedCourse(rooms);
    await approve(aReviewer(), courseId);

    await set('review-levels', 1);

    expect(await approve(aReviewer(), courseId)).toMatchObject({ state: 'published' });
    await set('review-levels', 3);
  });

  it('the desk is asked by level, and says since when each waits there', async () => {
    const { courseId } = await aSubmittedCourse(rooms);
    rooms.clock.advance(3_600_000);
    await approve(aReviewer(), courseId);

    const { items } = await reviews().list(aReviewer(), { ...firstPage, stage: 'second-review' });
    const first = await reviews().list(aReviewer(), { ...firstPage, stage: 'submitted' });

    expect(items).toContainEqual(
      expect.objectContaining({ id: courseId, waitingSince: rooms.clock.now() }),
    );
    expect(first.items.map(({ id }) => id)).not.toContain(courseId);
  });
});

describe('with two levels', () => {
  beforeAll(() => set('review-levels', 2));
  afterAll(() => set('review-levels', 1));

  it('the second is the final one', async () => {
    const { courseId } = await aSubmittedCourse(rooms);

    expect(await approve(aReviewer(), courseId)).toMatchObject({ stage: 'final-review' });
    expect(await approve(aReviewer(), courseId)).toMatchObject({ stage: 'published' });
  });
});

describe('a lecturer with an account', () => {
  it('neither decides about a course in which he speaks nor withdraws it', async () => {
    const { actor: lecturer } = await aMember(rooms, { roles: ['reviewer'] });
    const lecturers = [{ name: '王教授' }, { name: '审核员', memberId: lecturer.memberId }];
    const { courseId } = await aSubmittedCourse(rooms, { lecturers });
    const withdrawing = () => rooms.get(CourseWithdrawals).withdraw(lecturer, courseId, '过时');

    await expect(approve(lecturer, courseId)).rejects.toEqual(code('own-lecture'));
    expect(await stateOf(courseId)).toBe('submitted');
    await approve(aReviewer(), courseId);
    await expect(withdrawing()).rejects.toEqual(code('own-lecture'));
    expect(await stateOf(courseId)).toBe('published');
  });
});

describe('the scope of a reviewer', () => {
  async function two() {
    const county = await aUnit(rooms);
    const a = await aUnit(rooms, { parent: county });
    const b = await aUnit(rooms, { parent: county });
    const { actor: owner } = await aMember(rooms, { unit: a, roles: ['instructor'] });
    const { actor: own } = await aMember(rooms, { unit: a, roles: ['reviewer'] });
    const { actor: above } = await aMember(rooms, { unit: county, roles: ['reviewer'] });
    const { actor: twin } = await aMember(rooms, { unit: b, roles: ['reviewer'] });
    const { courseId } = await aSubmittedCourse(rooms, { owner });
    return { courseId, own, above, twin };
  }
  const listed = async (actor: Actor) =>
    (await reviews().list(actor, firstPage)).items.map(({ id }) => id);

  it('is the subtree of his grant: the author’s unit lies in it', async () => {
    const { courseId, own, above } = await two();

    expect(await listed(own)).toEqual([courseId]);
    expect(await listed(above)).toContain(courseId);
    expect(await approve(own, courseId)).toMatchObject({ state: 'published' });
  });

  it('leaves a course of another unit unseen, in the very words of a missing one', async () => {
    const { courseId, twin } = await two();

    expect(await listed(twin)).toEqual([]);
    for (const id of [courseId, 'nobody-has-this']) {
      await expect(reviews().find(twin, id)).rejects.toEqual(code('not-found'));
      await expect(approve(twin, id)).rejects.toEqual(code('not-found'));
      await expect(giveBack(twin, id)).rejects.toEqual(code('not-found'));
    }
    expect(await stateOf(courseId)).toBe('submitted');
  });

  it('does not reach an author of no unit, unless it is a whole tree', async () => {
    const { own } = await two();
    const { courseId } = await aSubmittedCourse(rooms, { owner: anInstructor() });

    await expect(approve(own, courseId)).rejects.toEqual(code('not-found'));
    expect(await approve(aReviewer(), courseId)).toMatchObject({ state: 'published' });
  });
});

describe('publication', () => {
  it('is for nothing that was not submitted and approved', async () => {
    const { courseId } = await aDraft(rooms);

    await expect(approve(aReviewer(), courseId)).rejects.toEqual(code('not-found'));
    expect(await stateOf(courseId)).toBe('draft');
  });
});
