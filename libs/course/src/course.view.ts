import type { Chapter } from './chapter.entity.js';
import type { Lecturer } from './course-version.entity.js';
import type { Course } from './course.entity.js';
import { isOpen } from './course.policy.js';
import type { CourseState } from './course.state.js';
import type { Lesson, LessonKind } from './lesson.entity.js';

/** What other rooms know of a course. */
export interface CourseFacts {
  courseId: string;
  title: string;
  category: string;
  theme: string;
  tags: string[];
  summary: string;
  lecturer: string;
  ownerId: string;
  state: CourseState;
  /** May be begun and gone on with. */
  open: boolean;
  /** Null before the first publication. */
  liveVersionId: string | null;
  required: boolean;
  orderLock: boolean;
  /** What it gives where that is fixed; null: the conversion rule decides. */
  creditHundredths: number | null;
  /** Percent of a lesson's length that completes it. */
  completionThreshold: number;
  /** Ascending. */
  allowedRates: number[];
  firstViewSeeking: boolean;
  /** 0 before the first submission. */
  durationMs: number;
  lessonCount: number;
  publishedAt: Date | null;
}

/** What other rooms know of a lesson, with the facts of its course. */
export interface LessonFacts {
  lessonId: string;
  /** The version of the course that this is said of. */
  versionId: string;
  lessonTitle: string;
  kind: LessonKind;
  mediaAssetId: string | null;
  /** 0 before the first submission. */
  durationMs: number;
  chapterId: string;
  chapterTitle: string;
  courseId: string;
  courseTitle: string;
  category: string;
  lecturer: string;
  courseState: CourseState;
  /** The course may be begun and gone on with. */
  open: boolean;
  orderLock: boolean;
  creditHundredths: number | null;
  completionThreshold: number;
  allowedRates: number[];
  firstViewSeeking: boolean;
  required: boolean;
  ownerId: string;
}

/** A published course as a learner may see it. */
export interface PublishedCourse extends CourseFacts {
  /** The live version's number. */
  version: number;
  /** What its author said has changed with it. */
  changeNote: string;
  lecturers: Lecturer[];
  chapters: { id: string; title: string; lessons: LessonFacts[] }[];
}

export function courseFacts(course: Course): CourseFacts {
  const { id, title, category, theme, tags, summary, lecturer, ownerId, state, required } = course;
  const { completionThreshold, allowedRates, firstViewSeeking, orderLock } = course;
  const { durationMs, lessonCount, publishedAt, liveVersionId, creditHundredths } = course;
  return {
    courseId: id,
    title,
    category,
    theme,
    tags,
    summary,
    lecturer,
    ownerId,
    state,
    open: isOpen(course),
    liveVersionId,
    required,
    orderLock,
    creditHundredths,
    completionThreshold,
    allowedRates,
    firstViewSeeking,
    durationMs,
    lessonCount,
    publishedAt,
  };
}

export function lessonFacts(course: Course, chapter: Chapter, lesson: Lesson): LessonFacts {
  const { completionThreshold, allowedRates, firstViewSeeking, required } = course;
  return {
    lessonId: lesson.id,
    versionId: lesson.versionId,
    lessonTitle: lesson.title,
    kind: lesson.kind,
    mediaAssetId: lesson.mediaAssetId,
    durationMs: lesson.durationMs,
    chapterId: chapter.id,
    chapterTitle: chapter.title,
    courseId: course.id,
    courseTitle: course.title,
    category: course.category,
    lecturer: course.lecturer,
    courseState: course.state,
    open: isOpen(course),
    orderLock: course.orderLock,
    creditHundredths: course.creditHundredths,
    completionThreshold,
    allowedRates,
    firstViewSeeking,
    required,
    ownerId: course.ownerId,
  };
}
