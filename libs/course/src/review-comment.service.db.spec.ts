import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditRecord } from '#platform';
import {
  aDraft,
  aPublishedCourse,
  aReviewer,
  aSubmittedCourse,
} from '../../../test/factories/course.js';
import { aMember } from '../../../test/factories/member.js';
import { anActor, anInstructor } from '../../../test/factories/media.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { CourseAuthoring } from './course-authoring.service.js';
import { CourseReviews } from './course-review.service.js';
import { CourseModule } from './course.module.js';
import { ReviewComments } from './review-comment.service.js';

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([CourseModule]);
});
afterAll(() => rooms.close());

const page = { page: 1, pageSize: 100 };
const comments = () => rooms.get(ReviewComments);
const authoring = () => rooms.get(CourseAuthoring);
const code = (name: string) => expect.objectContaining({ code: `course.${name}` });

async function aCommentedCourse() {
  const made = await aSubmittedCourse(rooms, { lessons: 2 });
  const reviewer = aReviewer();
  const lessonId = made.lessonIds[1] ?? '';
  const wish = { lessonId, atMs: 4_200, text: '这里的数字与文件不一致' };
  const comment = await comments().add(reviewer, made.courseId, wish);
  return { ...made, reviewer, comment, lessonId };
}

describe('a comment', () => {
  it('stands at its lesson and second, for the reviewers and the author', async () => {
    const { owner, courseId, reviewer, comment, lessonId } = await aCommentedCourse();

    expect(comment).toMatchObject({
      lessonId,
      lessonTitle: '第2节',
      atMs: 4_200,
      level: 1,
      text: '这里的数字与文件不一致',
      by: '审核员',
      resolvedAt: null,
    });
    for (const actor of [owner, reviewer]) {
      expect((await comments().list(actor, courseId, page)).items).toEqual([comment]);
    }
    const trail = { action: 'course.comment', subjectId: courseId };
    expect(await rooms.database.repository(AuditRecord).countBy(trail)).toBe(1);
  });

  it('may be about a lesson or about the whole course', async () => {
    const { courseId, lessonIds } = await aSubmittedCourse(rooms);

    const whole = await comments().add(aReviewer(), courseId, { text: '简介太短' });
    const lesson = await comments().add(aReviewer(), courseId, {
      lessonId: lessonIds[0],
      text: '声音小',
    });

    expect(whole).toMatchObject({ lessonId: null, atMs: null });
    expect(lesson).toMatchObject({ lessonId: lessonIds[0], atMs: null });
  });

  it('needs words, a lesson of this course and a second that the lesson has', async () => {
    const { courseId, lessonIds } = await aSubmittedCourse(rooms);
    const other = await aSubmittedCourse(rooms);
    const add = (wish: Parameters<ReviewComments['add']>[2]) =>
      comments().add(aReviewer(), courseId, wish);

    await expect(add({ text: ' \n' })).rejects.toEqual(code('invalid'));
    await expect(add({ text: '错', atMs: 1 })).rejects.toEqual(code('invalid'));
    await expect(add({ text: '错', lessonId: lessonIds[0], atMs: 3_600_000 })).rejects.toEqual(
      code('invalid'),
    );
    await expect(add({ text: '错', lessonId: other.lessonIds[0] })).rejects.toEqual(
      code('lesson-not-found'),
    );
  });

  it('is written about nothing that is not under review', async () => {
    const draft = await aDraft(rooms);
    const published = await aPublishedCourse(rooms);
    const add = (id: string) => comments().add(aReviewer(), id, { text: '错' });

    await expect(add(draft.courseId)).rejects.toEqual(code('not-found'));
    await expect(add(published.courseId)).rejects.toEqual(code('not-under-review'));
  });

  it('is neither written nor read by others: the author writes none, a stranger sees none', async () => {
    const owner = anInstructor();
    owner.grants.push(...anActor('reviewer').grants);
    const { courseId } = await aSubmittedCourse(rooms, { owner });
    const unit = await aUnit(rooms, { parent: await aUnit(rooms) });
    const { actor: twin } = await aMember(rooms, { unit, roles: ['reviewer'] });

    await expect(comments().add(owner, courseId, { text: '好' })).rejects.toEqual(
      code('own-course'),
    );
    await expect(comments().list(twin, courseId, page)).rejects.toEqual(code('not-found'));
    await expect(comments().list(anInstructor(), courseId, page)).rejects.toEqual(
      code('not-found'),
    );
    await expect(comments().list(anActor('unit-admin'), courseId, page)).rejects.toEqual(
      code('review-forbidden'),
    );
  });

  it('is worked off by the author and opened again by the reviewer, each once', async () => {
    const { owner, courseId, reviewer, comment } = await aCommentedCourse();

    const done = await comments().settle(owner, courseId, comment.id, true);
    await comments().settle(owner, courseId, comment.id, true);
    const open = await comments().settle(reviewer, courseId, comment.id, false);

    expect(done).toMatchObject({ resolvedAt: rooms.clock.now(), resolvedBy: owner.name });
    expect(open).toMatchObject({ resolvedAt: null, resolvedBy: null });
    const trail = { action: 'course.comment-resolve', subjectId: courseId };
    expect(await rooms.database.repository(AuditRecord).countBy(trail)).toBe(1);
    await expect(comments().settle(owner, courseId, 'nobody-has-this', true)).rejects.toEqual(
      code('comment-not-found'),
    );
  });

  it('of another course is not there', async () => {
    const { comment } = await aCommentedCourse();
    const other = await aSubmittedCourse(rooms);

    await expect(comments().settle(other.owner, other.courseId, comment.id, true)).rejects.toEqual(
      code('comment-not-found'),
    );
  });
});

describe('the next round', () => {
  it('has the open comments with it, and asks the author for a word about them', async () => {
    const { owner, courseId, reviewer, comment } = await aCommentedCourse();
    await rooms.get(CourseReviews).review(reviewer, courseId, 'return', '见批注');

    await expect(authoring().submit(owner, courseId)).rejects.toMatchObject({
      code: 'course.comments-open',
      details: { count: 1 },
    });
    const sheet = await authoring().submit(owner, courseId, '数字来自 2025 年的新文件');

    expect(sheet.reviews[0]).toMatchObject({
      decision: 'resubmit',
      comment: '数字来自 2025 年的新文件',
    });
    const { items } = await comments().list(reviewer, courseId, page);
    expect(items).toMatchObject([{ id: comment.id, resolvedAt: null }]);
  });

  it('needs no word when everything was worked off', async () => {
    const { owner, courseId, reviewer, comment } = await aCommentedCourse();
    await rooms.get(CourseReviews).review(reviewer, courseId, 'return', '见批注');
    await comments().settle(owner, courseId, comment.id, true);

    expect(await authoring().submit(owner, courseId)).toMatchObject({ stage: 'submitted' });
  });

  it('of the next version still shows what was left open, as being from before', async () => {
    const { owner, courseId, reviewer, comment } = await aCommentedCourse();
    await rooms.get(CourseReviews).review(reviewer, courseId, 'approve', '下一版改');
    await authoring().change(owner, courseId, { summary: '改过' });

    const { items } = await comments().list(owner, courseId, page);

    expect(items).toMatchObject([{ id: comment.id, isEarlier: true }]);
  });
});

describe('a draft that is deleted', () => {
  it('takes its comments with it', async () => {
    const { owner, courseId, reviewer } = await aCommentedCourse();
    await rooms.get(CourseReviews).review(reviewer, courseId, 'return', '见批注');

    await authoring().remove(owner, courseId);

    await expect(comments().list(owner, courseId, page)).rejects.toEqual(code('not-found'));
  });
});
