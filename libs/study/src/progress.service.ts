import { Injectable } from '@nestjs/common';
import { CourseAudience, CourseLookup, type LessonFacts } from '#course';
import { Quizzes } from '#exam';
import type { Actor } from '#platform';
import { resumePosition } from './beat.plan.js';
import {
  coveredForCompletion,
  isCompleted,
  type PlayedLesson,
  requiredMs,
} from './completion.plan.js';
import { CompletionRepository } from './completion.repository.js';
import type { Coverage } from './coverage.entity.js';
import { decodeRanges } from './coverage.plan.js';
import { CoverageRepository, type StudiedCourse } from './coverage.repository.js';
import { coursePercent } from './progress.plan.js';
import type { CourseProgress, LessonProgress, Missing, Resume, Standing } from './progress.view.js';
import { studyErrors } from './study.errors.js';

/** How many of the newest lessons are looked at to find one that can still be resumed. */
const RESUME_LOOKS_AT = 10;
/** How many courses are told of what others study. */
const MOST_STUDIED = 20;

/** How far members have got: one truth for the player, the course page and whoever asks for the clerk. */
@Injectable()
export class Progress {
  constructor(
    private readonly lessons: CourseLookup,
    private readonly audience: CourseAudience,
    private readonly quizzes: Quizzes,
    private readonly coverages: CoverageRepository,
    private readonly completions: CompletionRepository,
  ) {}

  /** Every lesson asked for is in the answer, as far as one got with what it plays now. */
  async ofLessons(
    memberId: string,
    lessons: readonly PlayedLesson[],
  ): Promise<Map<string, LessonProgress>> {
    const ids = lessons.map(({ lessonId }) => lessonId);
    const rows = await this.coverages.ofLessons(memberId, ids);
    const coverage = currentCoverage(rows, lessons);
    const completions = await this.completions.ofLessons(memberId, ids);
    return new Map(
      lessons.map((lesson) => {
        const { lessonId } = lesson;
        const { coveredMs = 0, positionMs = 0, touchedAt = null } = coverage.get(lessonId) ?? {};
        const completed = isCompleted(completions, lesson);
        const others = rows.filter((row) => row.lessonId === lessonId && !isCurrent(row, lesson));
        const earlierMs = sum(others.map((row) => row.coveredMs));
        const replaced = earlierMs > 0 && !completed;
        const own = { coveredMs, positionMs, completed, replaced, earlierMs, touchedAt };
        return [lessonId, own];
      }),
    );
  }

  /** Every course asked for is in the answer. */
  async ofCourses(memberId: string, courseIds: string[]): Promise<Map<string, CourseProgress>> {
    const lessons = await this.lessons.lessonsOf(courseIds);
    const progress = await this.ofLessons(memberId, lessons);
    const rows = await this.completions.ofCourses(memberId, courseIds);
    const completedAt = new Map(rows.map((row) => [row.courseId, row.completedAt]));
    const byCourse = Map.groupBy(lessons, ({ courseId }) => courseId);
    return new Map(
      courseIds.map((id) => {
        const states = (byCourse.get(id) ?? []).map(({ lessonId, durationMs }) => ({
          durationMs,
          coveredMs: progress.get(lessonId)?.coveredMs ?? 0,
          completed: progress.get(lessonId)?.completed ?? false,
        }));
        const done = completedAt.get(id) ?? null;
        return [id, { percent: done ? 100 : coursePercent(states), completedAt: done }];
      }),
    );
  }

  /** The courses of which the member has studied something, and those that he has completed. */
  async coursesOf(memberId: string): Promise<{ begun: string[]; done: string[] }> {
    const done = await this.completions.coursesDone(memberId);
    const begun = await this.coverages.coursesBegun(memberId);
    return { begun: [...new Set([...begun, ...done])], done };
  }

  /** What these people have studied since: how many of them each course, the most studied first. */
  studiedBy(memberIds: string[], since: Date): Promise<StudiedCourse[]> {
    return this.coverages.coursesStudiedBy(memberIds, since, MOST_STUDIED);
  }

  /**
   * Why a course is not complete yet. What one has begun stays one's own, also when the course is no longer for one.
   * @throws study.course-not-found when it was never published, or was never there for the member.
   */
  async standing(memberId: string, courseId: string): Promise<Standing> {
    const lessons = await this.lessons.lessonsOf([courseId]);
    const state = lessons[0]?.courseState;
    if (state !== 'published' && state !== 'withdrawn') throw studyErrors['course-not-found']();
    const ids = lessons.map(({ lessonId }) => lessonId);
    const rows = await this.coverages.ofLessons(memberId, ids);
    const coverage = currentCoverage(rows, lessons);
    const [done] = await this.completions.ofCourses(memberId, [courseId]);
    const studiedMs = sum(ids.map((id) => coverage.get(id)?.coveredMs ?? 0));
    if (studiedMs === 0 && !(await this.audience.mayStudy(memberId, courseId))) {
      throw studyErrors['course-not-found']();
    }
    const needMs = sum(lessons.map((lesson) => shortOf(lesson, coverage.get(lesson.lessonId))));
    const quizzes = [...(await this.quizzes.ofLessons(memberId, ids)).values()];
    const missing: Missing[] = [
      { reason: 'time', need: needMs },
      { reason: 'quiz', need: quizzes.filter(({ passed }) => !passed).length },
    ];
    return {
      // What was completed may have been another version, with other videos.
      studiedMs: Math.max(studiedMs, done?.studiedMs ?? 0),
      requiredMs: sum(lessons.map(required)),
      missing: done ? [] : missing.filter(({ need }) => need > 0),
      completed: done !== undefined,
    };
  }

  /** Course id → when the member completed it; of those asked for. By the primary key. */
  async completedAmong(memberId: string, courseIds: string[]): Promise<Map<string, Date>> {
    const done = await this.completions.ofCourses(memberId, courseIds);
    return new Map(done.map(({ courseId, completedAt }) => [courseId, completedAt]));
  }

  /** When each of the members last had study time accepted; who never had is not in the map. */
  lastStudied(memberIds: string[]): Promise<Map<string, Date>> {
    return this.coverages.lastTouched(memberIds);
  }

  /** The unfinished lesson that the member watched last, of a course that is still there. */
  async resume({ memberId }: Actor): Promise<Resume | null> {
    for (const coverage of await this.coverages.lastUnfinished(memberId, RESUME_LOOKS_AT)) {
      const lesson = await this.lessons.lesson(coverage.lessonId);
      if (!lesson?.open || lesson.mediaAssetId !== coverage.assetId) continue;
      if (!(await this.audience.mayStudy(memberId, lesson.courseId))) continue;
      const { courseId, courseTitle, lessonId, lessonTitle, lecturer, durationMs } = lesson;
      const { coveredMs, positionMs } = coverage;
      const resumeAtMs = resumePosition(positionMs, durationMs);
      return {
        courseId,
        courseTitle,
        lessonId,
        lessonTitle,
        lecturer,
        durationMs,
        coveredMs,
        resumeAtMs,
      };
    }
    return null;
  }
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const required = ({ durationMs, completionThreshold }: LessonFacts) =>
  requiredMs(durationMs, completionThreshold);

function shortOf(lesson: LessonFacts, coverage: Coverage | undefined): number {
  const covered = decodeRanges(coverage?.ranges ?? '');
  if (covered.length === 0) return required(lesson);
  return Math.max(0, required(lesson) - coveredForCompletion(covered, lesson.durationMs));
}

const isCurrent = (row: Coverage, { lessonId, mediaAssetId }: PlayedLesson) =>
  row.lessonId === lessonId && row.assetId === mediaAssetId;

/** Of what the lessons play now: time stays with the video on which it was earned. */
function currentCoverage(
  rows: Coverage[],
  lessons: readonly PlayedLesson[],
): Map<string, Coverage> {
  const current = rows.filter((row) => lessons.some((lesson) => isCurrent(row, lesson)));
  return new Map(current.map((row) => [row.lessonId, row]));
}
