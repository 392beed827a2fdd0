import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { postedEntry } from '../../../test/factories/credit.js';
import { aMember } from '../../../test/factories/member.js';
import { aLesson, aPlaySession, watch } from '../../../test/factories/study.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { LearnerCourses } from './learner-course.service.js';
import { ReportModule } from './report.module.js';

let rooms: Rooms;
let courses: LearnerCourses;
beforeAll(async () => {
  rooms = await startRooms([ReportModule]);
  courses = rooms.get(LearnerCourses);
});
afterAll(() => rooms.close());

describe('a course, to a learner', () => {
  it('says before it is begun what it gives and what it asks', async () => {
    const { actor } = await aMember(rooms);
    const { courseId, lessonId } = await aLesson(rooms, { durationMs: 120_000, required: true });

    const course = await courses.find(actor, courseId);
    const standing = await courses.standing(actor, courseId);

    expect(course).toMatchObject({
      id: courseId,
      durationSeconds: 120,
      creditHours: '0.25',
      credited: false,
      required: true,
      progress: 0,
      policy: { completionThreshold: 90 },
      chapters: [{ lessons: [{ id: lessonId, coveredMs: 0, completed: false, locked: false }] }],
    });
    expect(standing).toEqual({
      studiedMs: 0,
      requiredMs: 108_000,
      creditHours: '0.25',
      credited: false,
      completed: false,
      missing: [{ reason: 'study-time', need: 108_000, text: '还差 1:48' }],
    });
  });

  it('says the same on its page, in the list and in the standing while it is learned', async () => {
    const { actor } = await aMember(rooms);
    const lesson = await aLesson(rooms, { durationMs: 120_000 });
    const session = await aPlaySession(rooms, actor, lesson);
    await watch(rooms, actor, session, [0, 60_000]);

    const detail = await courses.find(actor, lesson.courseId);
    const { items } = await courses.list(actor, { page: 1, pageSize: 100 });
    const standing = await courses.standing(actor, lesson.courseId);

    expect(detail.progress).toBe(50);
    expect(detail.chapters[0]?.lessons[0]?.coveredMs).toBe(60_000);
    expect(items.find(({ id }) => id === lesson.courseId)?.progress).toBe(50);
    expect(standing).toMatchObject({ studiedMs: 60_000, missing: [{ text: '还差 0:48' }] });
  });

  it('says that its hours are being posted, then that they are', async () => {
    const { member, actor } = await aMember(rooms);
    const lesson = await aLesson(rooms, { durationMs: 60_000 });
    const session = await aPlaySession(rooms, actor, lesson);
    await watch(rooms, actor, session, [0, 60_000]);

    const before = await courses.standing(actor, lesson.courseId);
    await postedEntry(rooms, {
      memberId: member.id,
      sourceRef: lesson.courseId,
      amountHundredths: 50,
    });
    const after = await courses.standing(actor, lesson.courseId);

    expect(before).toMatchObject({ completed: true, credited: false });
    expect(before.missing).toEqual([expect.objectContaining({ reason: 'posting' })]);
    expect(after).toMatchObject({ credited: true, creditHours: '0.50', missing: [] });
    expect(await courses.find(actor, lesson.courseId)).toMatchObject({
      credited: true,
      progress: 100,
    });
  });

  it('shows nobody else’s progress', async () => {
    const { actor } = await aMember(rooms);
    const { actor: other } = await aMember(rooms);
    const lesson = await aLesson(rooms, { durationMs: 60_000 });
    const session = await aPlaySession(rooms, actor, lesson);
    await watch(rooms, actor, session, [0, 60_000]);

    expect(await courses.find(other, lesson.courseId)).toMatchObject({ progress: 0 });
    expect(await courses.standing(other, lesson.courseId)).toMatchObject({ studiedMs: 0 });
  });

  it('does not exist before it is published', async () => {
    const { actor } = await aMember(rooms);
    const { courseId } = await aLesson(rooms, { state: 'draft' });

    const { items } = await courses.list(actor, { page: 1, pageSize: 100 });

    expect(items.map(({ id }) => id)).not.toContain(courseId);
    await expect(courses.find(actor, courseId)).rejects.toMatchObject({ code: 'course.not-found' });
    await expect(courses.standing(actor, courseId)).rejects.toMatchObject({ kind: 'not-found' });
  });
});
