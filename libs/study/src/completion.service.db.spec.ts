import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { type Actor, type EventHandler, EventListener } from '#platform';
import { QuizPassedListener } from '../../../apps/worker/src/study/quiz-passed.listener.js';
import { anAssignment } from '../../../test/factories/assignment.js';
import { aMember } from '../../../test/factories/member.js';
import {
  aBeat,
  aCourse,
  aCourseWithQuiz,
  aPlaySession,
  type StudyLesson,
  takeQuiz,
  watch,
} from '../../../test/factories/study.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { Beats } from './beat.service.js';
import { Completion } from './completion.service.js';
import type { Range } from './coverage.plan.js';
import { Progress } from './progress.service.js';
import {
  type CourseCompleted,
  courseCompleted,
  type LessonCompleted,
  lessonCompleted,
} from './study.events.js';
import { StudyModule } from './study.module.js';

const S = 1_000;
const heard: { lessons: LessonCompleted[]; courses: CourseCompleted[] } = {
  lessons: [],
  courses: [],
};

@Injectable()
@EventListener(lessonCompleted, 'test.hear-lesson')
class HearLesson implements EventHandler<LessonCompleted> {
  async handle(payload: LessonCompleted): Promise<void> {
    heard.lessons.push(payload);
  }
}

@Injectable()
@EventListener(courseCompleted, 'test.hear-course')
class HearCourse implements EventHandler<CourseCompleted> {
  async handle(payload: CourseCompleted): Promise<void> {
    heard.courses.push(payload);
  }
}

let rooms: Rooms;
let actor: Actor;
beforeAll(async () => {
  rooms = await startRooms([StudyModule], {
    providers: [QuizPassedListener, HearLesson, HearCourse],
  });
});
afterAll(() => rooms.close());
beforeEach(async () => {
  await rooms.drain();
  heard.lessons.length = 0;
  heard.courses.length = 0;
  ({ actor } = await aMember(rooms));
});

const [first, second] = [0, 1];

async function watchLesson(lesson: StudyLesson | undefined, ranges: Range[]): Promise<void> {
  if (!lesson) throw new Error('no such lesson');
  const session = await aPlaySession(rooms, actor, lesson);
  for (const range of ranges) await watch(rooms, actor, session, range);
  await rooms.drain();
}

const progressOf = async ({ lessonId, assetId: mediaAssetId }: StudyLesson) =>
  (await rooms.get(Progress).ofLessons(actor.memberId, [{ lessonId, mediaAssetId }])).get(lessonId);
const standing = ({ courseId }: StudyLesson) =>
  rooms.get(Progress).standing(actor.memberId, courseId);

describe('a lesson without a quiz', () => {
  it('is complete at the course’s threshold, and the course with it', async () => {
    const [lesson] = await aCourse(rooms, { lessons: [{ durationMs: 100 * S }], required: true });
    if (!lesson) throw new Error('no lesson');

    await watchLesson(lesson, [[0, 89 * S]]);
    expect(await progressOf(lesson)).toMatchObject({ coveredMs: 89 * S, completed: false });
    expect(await standing(lesson)).toEqual({
      studiedMs: 89 * S,
      requiredMs: 90 * S,
      // The last 11 seconds are no gap of two: one second is missing.
      missing: [{ reason: 'time', need: 1 * S }],
      completed: false,
    });
    await watchLesson(lesson, [[89 * S, 90 * S]]);

    expect(await progressOf(lesson)).toMatchObject({ completed: true });
    expect(await standing(lesson)).toMatchObject({ missing: [], completed: true });
    const { memberId } = actor;
    const { courseId, lessonId } = lesson;
    const completedAt = rooms.clock.now().toISOString();
    expect(heard.lessons).toEqual([{ memberId, lessonId, courseId, completedAt }]);
    expect(heard.courses).toEqual([
      {
        memberId,
        courseId,
        courseTitle: '测试课程',
        category: 'theory',
        completedAt,
        studiedMs: 90 * S,
        mediaMs: 100 * S,
        quizPassed: false,
        required: true,
        creditHundredths: null,
      },
    ]);
  });

  it('is told to be complete in the answer to the very beat', async () => {
    const [lesson] = await aCourse(rooms, { lessons: [{ durationMs: 20 * S }] });
    if (!lesson) throw new Error('no lesson');
    const session = await aPlaySession(rooms, actor, lesson);
    rooms.clock.advance(20 * S);

    const answer = await rooms.get(Beats).handIn(actor, session.id, aBeat(1, [[0, 19 * S]]));

    expect(JSON.parse(answer)).toMatchObject({ completed: true });
  });

  it('stays complete, and is told once, however much is watched after', async () => {
    const lessons = await aCourse(rooms, { lessons: [{ durationMs: 30 * S }] });
    await watchLesson(lessons[first], [[0, 30 * S]]);

    await watchLesson(lessons[first], [[0, 30 * S]]);

    expect([heard.lessons.length, heard.courses.length]).toEqual([1, 1]);
  });

  it('counts a gap of two seconds as covered for completion, never as time', async () => {
    const lessons = await aCourse(rooms, {
      lessons: [{ durationMs: 60 * S }],
      completionThreshold: 100,
    });

    await watchLesson(lessons[first], [
      [0, 30 * S],
      [32 * S, 60 * S],
    ]);

    expect(heard.courses).toMatchObject([{ studiedMs: 58 * S, mediaMs: 60 * S }]);
  });

  it('is not complete with a gap of more than two seconds', async () => {
    const lessons = await aCourse(rooms, {
      lessons: [{ durationMs: 60 * S }],
      completionThreshold: 100,
    });

    await watchLesson(lessons[first], [
      [0, 30 * S],
      [32 * S + 1, 60 * S],
    ]);

    expect(heard.lessons).toEqual([]);
  });
});

describe('a lesson with a quiz', () => {
  it('waits for the quiz', async () => {
    const [lesson] = await aCourseWithQuiz(rooms, [0], { lessons: [{ durationMs: 30 * S }] });
    if (!lesson) throw new Error('no lesson');

    await watchLesson(lesson, [[0, 30 * S]]);
    expect(await standing(lesson)).toMatchObject({
      missing: [{ reason: 'quiz', need: 1 }],
      completed: false,
    });
    await takeQuiz(rooms, actor, lesson.lessonId, { right: false });
    await rooms.drain();
    expect(heard.lessons).toEqual([]);
    await takeQuiz(rooms, actor, lesson.lessonId);
    await rooms.drain();

    expect(heard.courses).toMatchObject([{ quizPassed: true, studiedMs: 30 * S }]);
    expect(await progressOf(lesson)).toMatchObject({ completed: true });
  });

  it('waits for the watching', async () => {
    const [lesson] = await aCourseWithQuiz(rooms, [0], { lessons: [{ durationMs: 30 * S }] });
    if (!lesson) throw new Error('no lesson');

    await takeQuiz(rooms, actor, lesson.lessonId);
    await rooms.drain();
    expect(heard.lessons).toEqual([]);
    await watchLesson(lesson, [[0, 30 * S]]);

    expect(heard.lessons).toHaveLength(1);
  });

  it('is complete once, though it is told twice that the quiz was passed', async () => {
    const [lesson] = await aCourseWithQuiz(rooms, [0], { lessons: [{ kind: 'quiz' }] });
    const { lessonId = '' } = lesson ?? {};
    await takeQuiz(rooms, actor, lessonId);
    const { memberId } = actor;

    await Promise.all([
      rooms.get(Completion).quizPassed(memberId, lessonId),
      rooms.get(Completion).quizPassed(memberId, lessonId),
    ]);
    await rooms.drain();

    expect([heard.lessons.length, heard.courses.length]).toEqual([1, 1]);
  });

  it('that nobody passed, or that is gone, completes nothing', async () => {
    const [lesson] = await aCourseWithQuiz(rooms, [0], { lessons: [{ kind: 'quiz' }] });
    const { lessonId = '' } = lesson ?? {};

    await rooms.get(Completion).quizPassed(actor.memberId, lessonId);
    await rooms.get(Completion).quizPassed(actor.memberId, 'unknown');
    await rooms.drain();

    expect(heard.lessons).toEqual([]);
  });
});

describe('whether a course was required', () => {
  it('is told as it was of the member on the day he completed it, by the rules of his units', async () => {
    const { actor: member, unit } = await aMember(rooms);
    actor = member;
    const [lesson] = await aCourse(rooms, { lessons: [{ durationMs: 15 * S }] });
    const [own] = await aCourse(rooms, { lessons: [{ durationMs: 15 * S }], required: true });
    await anAssignment(rooms, { unit, courseIds: [lesson?.courseId ?? ''] });
    await anAssignment(rooms, { unit, courseIds: [own?.courseId ?? ''], kind: 'elective' });

    await watchLesson(lesson, [[0, 15 * S]]);
    await watchLesson(own, [[0, 15 * S]]);

    expect(heard.courses).toMatchObject([
      { courseId: lesson?.courseId, required: true },
      { courseId: own?.courseId, required: false },
    ]);
  });
});

describe('a course of several lessons', () => {
  it('is complete with the last of them', async () => {
    const lessons = await aCourse(rooms, {
      lessons: [{ durationMs: 30 * S }, { durationMs: 30 * S }],
    });
    await watchLesson(lessons[second], [[0, 30 * S]]);
    expect([heard.lessons.length, heard.courses.length]).toEqual([1, 0]);
    const { courseId = '' } = lessons[first] ?? {};
    const { memberId } = actor;
    const half = await rooms.get(Progress).ofCourses(memberId, [courseId, 'unknown']);

    await watchLesson(lessons[first], [[0, 30 * S]]);

    expect([...half]).toEqual([
      [courseId, { percent: 50, completedAt: null }],
      ['unknown', { percent: 0, completedAt: null }],
    ]);
    expect(heard.courses).toMatchObject([{ studiedMs: 60 * S, mediaMs: 60 * S }]);
    expect((await rooms.get(Progress).ofCourses(memberId, [courseId])).get(courseId)).toEqual({
      percent: 100,
      completedAt: rooms.clock.now(),
    });
  });

  it('of a draft, or that does not exist, has no standing', async () => {
    const [draft] = await aCourse(rooms, { state: 'draft' });

    for (const courseId of [draft?.courseId ?? '', 'unknown']) {
      await expect(rooms.get(Progress).standing(actor.memberId, courseId)).rejects.toMatchObject({
        code: 'study.course-not-found',
      });
    }
  });
});
