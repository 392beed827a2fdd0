import { Injectable } from '@nestjs/common';
import { CourseAudience, CourseLookup, type LessonFacts } from '#course';
import { Quizzes } from '#exam';
import { Members } from '#organisation';
import { Database, Events } from '#platform';
import { isCompleted, isWatched, playedAsset } from './completion.plan.js';
import { CompletionRepository } from './completion.repository.js';
import { decodeRanges } from './coverage.plan.js';
import { CoverageRepository } from './coverage.repository.js';
import { MemberClockRepository } from './member-clock.repository.js';
import { courseCompleted, lessonCompleted } from './study.events.js';

interface MemberLesson {
  memberId: string;
  lessonId: string;
  /** What was played; empty for a lesson that plays nothing. */
  assetId: string;
  courseId: string;
  /** The version that was being watched; null: the live one. */
  versionId: string | null;
}

/**
 * When a lesson and a course are complete (domain: rule 10). Always under the lock of the member's clock row,
 * so that each is found complete once; the unique rows stand behind that.
 */
@Injectable()
export class Completion {
  constructor(
    private readonly database: Database,
    private readonly members: Members,
    private readonly lessons: CourseLookup,
    private readonly audience: CourseAudience,
    private readonly quizzes: Quizzes,
    private readonly clocks: MemberClockRepository,
    private readonly coverages: CoverageRepository,
    private readonly completions: CompletionRepository,
    private readonly events: Events,
  ) {}

  /**
   * The lesson's coverage has reached the threshold; its quiz may still be open. For the unit that holds the lock.
   * @returns whether the lesson is complete now.
   */
  async lessonWatched(lesson: MemberLesson, now: Date): Promise<boolean> {
    const quiz = await this.quizzes.ofLessons(lesson.memberId, [lesson.lessonId]);
    if (quiz.get(lesson.lessonId)?.passed === false) return false;
    await this.complete(lesson, now);
    return true;
  }

  /**
   * The lesson's quiz was passed; the coverage may still be missing. Twice changes nothing. What was passed under
   * a record that was merged since is the other's.
   */
  async quizPassed(takerId: string, lessonId: string): Promise<void> {
    const facts = await this.lessons.lesson(lessonId);
    if (!facts) return;
    const memberId = await this.members.survivorOf(takerId);
    await this.database.transaction(async () => {
      await this.clocks.lockOrCreate(memberId);
      const done = await this.completions.ofLessons(memberId, [lessonId]);
      if (isCompleted(done, facts) || !(await this.hasWatched(memberId, facts))) return;
      await this.lessonWatched(memberLesson(memberId, facts), await this.database.now());
    });
  }

  /**
   * What another record of the same person completed is complete, from when it was; what the two completed
   * only together is complete from now on, and told. For the unit that holds the lock; twice changes nothing.
   *
   * @param lessonIds whose coverage grew.
   */
  async carry(memberId: string, fromId: string, lessonIds: string[], now: Date): Promise<void> {
    const own = await this.completions.allOf(memberId);
    const other = await this.completions.allOf(fromId);
    const done = [...own.lessons];
    const lessons = other.lessons.filter(
      ({ lessonId, assetId: mediaAssetId }) => !isCompleted(done, { lessonId, mediaAssetId }),
    );
    const finished = new Set(own.courses.map(({ courseId }) => courseId));
    const courses = other.courses.filter(({ courseId }) => !finished.has(courseId));
    for (const { courseId, completedAt, studiedMs, mediaMs } of courses) {
      const course = { memberId, courseId, completedAt, studiedMs, mediaMs };
      await this.completions.insertCourse(course);
    }
    for (const row of lessons) {
      const carried = Object.assign({}, row, { memberId });
      await this.completions.insertLesson(carried);
      done.push(carried);
    }
    for (const lessonId of new Set(lessonIds)) {
      const facts = await this.lessons.lesson(lessonId);
      if (!facts || isCompleted(done, facts) || !(await this.hasWatched(memberId, facts))) continue;
      await this.lessonWatched(memberLesson(memberId, facts), now);
    }
    for (const courseId of new Set(lessons.map((row) => row.courseId))) {
      await this.completeCourse(memberId, courseId, null, now);
    }
  }

  /**
   * Completes what is watched and tested by now, lesson by lesson, and the course with the last. For the unit
   * that holds the lock; again: changes nothing.
   *
   * @param lessons all of the course, as they are now.
   */
  async settle(memberId: string, lessons: LessonFacts[], now: Date): Promise<void> {
    const [course] = lessons;
    if (!course) return;
    const ids = lessons.map(({ lessonId }) => lessonId);
    const done = await this.completions.ofLessons(memberId, ids);
    for (const facts of lessons) {
      const open = facts.mediaAssetId !== null && !isCompleted(done, facts);
      if (!open || !(await this.hasWatched(memberId, facts))) continue;
      await this.lessonWatched(memberLesson(memberId, facts), now);
    }
    await this.completeCourse(memberId, course.courseId, null, now);
  }

  /** A lesson that is nothing but a quiz needs no watching. */
  private async hasWatched(memberId: string, facts: LessonFacts): Promise<boolean> {
    const { lessonId, mediaAssetId: assetId, durationMs, completionThreshold } = facts;
    if (assetId === null) return true;
    const coverage = await this.coverages.find({ memberId, lessonId, assetId });
    return isWatched(decodeRanges(coverage?.ranges ?? ''), durationMs, completionThreshold);
  }

  private async complete(lesson: MemberLesson, now: Date): Promise<void> {
    const { memberId, lessonId, assetId, courseId, versionId } = lesson;
    await this.completions.insertLesson({
      memberId,
      lessonId,
      assetId,
      courseId,
      completedAt: now,
    });
    await this.events.record(lessonCompleted, {
      memberId,
      lessonId,
      courseId,
      completedAt: now.toISOString(),
    });
    await this.completeCourse(memberId, courseId, versionId, now);
  }

  private async completeCourse(
    memberId: string,
    courseId: string,
    versionId: string | null,
    now: Date,
  ): Promise<void> {
    const lessons = await this.finishedOutline(memberId, courseId, versionId);
    const [course] = lessons;
    const ids = lessons.map(({ lessonId }) => lessonId);
    if (!course) return;
    if ((await this.completions.ofCourses(memberId, [courseId])).length > 0) return;
    const quizzes = await this.quizzes.ofLessons(memberId, ids);
    const mediaMs = lessons.reduce((sum, { durationMs }) => sum + durationMs, 0);
    const studiedMs = await this.studied(memberId, lessons);
    const obligations = await this.audience.forMember(memberId, [courseId]);
    await this.completions.insertCourse({
      memberId,
      courseId,
      studiedMs,
      mediaMs,
      completedAt: now,
    });
    await this.events.record(courseCompleted, {
      memberId,
      courseId,
      studiedMs,
      mediaMs,
      courseTitle: course.courseTitle,
      category: course.category,
      completedAt: now.toISOString(),
      quizPassed: quizzes.size > 0,
      required: obligations.get(courseId)?.required ?? course.required,
      creditHundredths: course.creditHundredths,
    });
  }

  /**
   * The lessons of the live version, or else of the one that was being watched, if all of them are complete:
   * whoever pressed play before a change may finish what he began. Empty otherwise.
   */
  private async finishedOutline(
    memberId: string,
    courseId: string,
    versionId: string | null,
  ): Promise<LessonFacts[]> {
    const live = await this.lessons.lessonsOf([courseId]);
    if (await this.isFinished(memberId, live)) return live;
    if (versionId === null || versionId === live[0]?.versionId) return [];
    const watched = await this.lessons.lessonsOfVersion(versionId);
    return (await this.isFinished(memberId, watched)) ? watched : [];
  }

  private async isFinished(memberId: string, lessons: LessonFacts[]): Promise<boolean> {
    const ids = lessons.map(({ lessonId }) => lessonId);
    const done = await this.completions.ofLessons(memberId, ids);
    return lessons.every((lesson) => isCompleted(done, lesson));
  }

  private async studied(memberId: string, lessons: LessonFacts[]): Promise<number> {
    const ids = lessons.map(({ lessonId }) => lessonId);
    const assets = new Set(lessons.map(({ mediaAssetId }) => mediaAssetId));
    const coverage = await this.coverages.ofLessons(memberId, ids);
    return coverage
      .filter(({ assetId }) => assets.has(assetId))
      .reduce((sum, { coveredMs }) => sum + coveredMs, 0);
  }
}

function memberLesson(memberId: string, facts: LessonFacts): MemberLesson {
  const { lessonId, mediaAssetId, courseId } = facts;
  return { memberId, lessonId, courseId, assetId: playedAsset(mediaAssetId), versionId: null };
}
