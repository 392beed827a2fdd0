import type { MediaAsset } from '#media';
import type { Chapter } from './chapter.entity.js';
import type { CourseDecision, CourseReview } from './course-review.entity.js';
import type { Course } from './course.entity.js';
import type { CourseState } from './course.state.js';
import type { Lesson, LessonKind } from './lesson.entity.js';

/** What other rooms know of a course. */
export interface CourseFacts {
  courseId: string;
  title: string;
  category: string;
  summary: string;
  lecturer: string;
  ownerId: string;
  state: CourseState;
  required: boolean;
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
  completionThreshold: number;
  allowedRates: number[];
  firstViewSeeking: boolean;
  required: boolean;
  ownerId: string;
}

/** A published course as a learner may see it. */
export interface PublishedCourse extends CourseFacts {
  chapters: { id: string; title: string; lessons: LessonFacts[] }[];
}

/** A row in the list of an instructor or a reviewer. */
export interface CourseRowView {
  id: string;
  title: string;
  category: string;
  lecturer: string;
  state: CourseState;
  lessonCount: number;
  durationSeconds: number;
  updatedAt: Date;
  submittedAt: Date | null;
  /** Who made it. */
  by: string;
  /** Why it was returned, while it is a draft again. */
  lastComment: string | null;
}

export interface LessonSheet {
  id: string;
  title: string;
  kind: LessonKind;
  mediaAssetId: string | null;
  mediaState: string | null;
  mediaProgress: number | null;
  durationSeconds: number;
}

/** One course with everything that its editor and its reviewer need. */
export interface CourseSheet {
  id: string;
  title: string;
  category: string;
  summary: string;
  lecturer: string;
  state: CourseState;
  completionThreshold: number;
  allowedRates: number[];
  firstViewSeeking: boolean;
  required: boolean;
  by: string;
  updatedAt: Date;
  chapters: { id: string; title: string; lessons: LessonSheet[] }[];
  reviews: { decision: CourseDecision; comment: string; at: Date; by: string }[];
}

export function courseFacts(course: Course): CourseFacts {
  const { id, title, category, summary, lecturer, ownerId, state, required } = course;
  const { completionThreshold, allowedRates, firstViewSeeking } = course;
  const { durationMs, lessonCount, publishedAt } = course;
  return {
    courseId: id,
    title,
    category,
    summary,
    lecturer,
    ownerId,
    state,
    required,
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
    completionThreshold,
    allowedRates,
    firstViewSeeking,
    required,
    ownerId: course.ownerId,
  };
}

export function courseRowView(
  course: Course,
  durationMs: number,
  lastComment: string | null,
): CourseRowView {
  const { id, title, category, lecturer, state, lessonCount, updatedAt, submittedAt } = course;
  return {
    id,
    title,
    category,
    lecturer,
    state,
    lessonCount,
    updatedAt,
    submittedAt,
    durationSeconds: seconds(durationMs),
    by: course.ownerName,
    lastComment: state === 'draft' ? lastComment : null,
  };
}

export interface CourseParts {
  course: Course;
  chapters: Chapter[];
  lessons: Lesson[];
  reviews: CourseReview[];
  assets: Map<string, MediaAsset>;
}

export function courseSheet({ course, chapters, lessons, reviews, assets }: CourseParts) {
  const { id, title, category, summary, lecturer, state, required, updatedAt } = course;
  const { completionThreshold, allowedRates, firstViewSeeking, ownerName: by } = course;
  const sheet: CourseSheet = {
    id,
    title,
    category,
    summary,
    lecturer,
    state,
    required,
    updatedAt,
    by,
    completionThreshold,
    allowedRates,
    firstViewSeeking,
    chapters: chapters.map((chapter) => ({
      id: chapter.id,
      title: chapter.title,
      lessons: lessons
        .filter(({ chapterId }) => chapterId === chapter.id)
        .map((lesson) => lessonSheet(lesson, assets)),
    })),
    reviews: reviews.map(({ decision, comment, at, reviewerName }) => ({
      decision,
      comment,
      at,
      by: reviewerName,
    })),
  };
  return sheet;
}

export function lessonSheet(lesson: Lesson, assets: Map<string, MediaAsset>): LessonSheet {
  const { id, title, kind, mediaAssetId } = lesson;
  const asset = mediaAssetId ? assets.get(mediaAssetId) : undefined;
  return {
    id,
    title,
    kind,
    mediaAssetId,
    mediaState: asset?.state ?? null,
    mediaProgress: asset?.progress ?? null,
    durationSeconds: seconds(asset?.durationMs ?? lesson.durationMs),
  };
}

const seconds = (durationMs: number) => Math.round(durationMs / 1000);
