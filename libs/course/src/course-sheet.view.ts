import type { MediaAsset } from '#media';
import { effectivePolicy } from './catalogue-columns.plan.js';
import type { CoursePolicy } from './course-facts.plan.js';
import type { Chapter } from './chapter.entity.js';
import type { CourseDecision, CourseReview } from './course-review.entity.js';
import type { CourseWaiting } from './course-waiting.entity.js';
import type { CourseVersion, Lecturer } from './course-version.entity.js';
import type { VersionStage } from './course-version.state.js';
import type { Course } from './course.entity.js';
import { type CourseState, stateSeen } from './course.state.js';
import type { Lesson, LessonKind } from './lesson.entity.js';

/** What learners see, while another version is made or reviewed too. */
export interface LiveVersion {
  version: number;
  publishedAt: Date | null;
  /** Published, withdrawn. */
  state: CourseState;
}

/** The author has asked that it be submitted as soon as its videos are ready. */
export interface AwaitedSubmission {
  askedAt: Date;
  /** Why it could not be, in words; it waits no longer then. */
  failure: string | null;
}

/** A row in the list of an instructor or a reviewer. */
export interface CourseRowView {
  id: string;
  title: string;
  category: string;
  lecturer: string;
  /** Of the version named below. */
  state: CourseState;
  /** How far the review of that version has come. */
  stage: VersionStage;
  version: number;
  live: LiveVersion | null;
  waiting: AwaitedSubmission | null;
  /** Null: an ordinary course. */
  format: 'micro' | null;
  archivedAt: Date | null;
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
  theme: string;
  tags: string[];
  summary: string;
  lecturer: string;
  lecturers: Lecturer[];
  /** Of this version. */
  state: CourseState;
  stage: VersionStage;
  versionId: string;
  version: number;
  changeNote: string;
  live: LiveVersion | null;
  waiting: AwaitedSubmission | null;
  /** Null: an ordinary course. */
  format: 'micro' | null;
  archivedAt: Date | null;
  /** What the category says today. */
  usualPolicy: CoursePolicy;
  /** The policy as it holds; what the version does not say itself is its category's. */
  completionThreshold: number;
  allowedRates: number[];
  firstViewSeeking: boolean;
  /** What the version says itself of the three; null: as the category has it. */
  ownPolicy: { [K in keyof CoursePolicy]: CoursePolicy[K] | null };
  required: boolean;
  orderLock: boolean;
  /** Null: by the conversion rule. */
  creditHundredths: number | null;
  by: string;
  updatedAt: Date;
  chapters: { id: string; title: string; lessons: LessonSheet[] }[];
  /** Newest first. `level`: 1 初审, 2 复审, 3 终审; null for what is no review. */
  reviews: {
    decision: CourseDecision;
    level: number | null;
    comment: string;
    at: Date;
    by: string;
  }[];
}

interface RowParts {
  course: Course;
  version: CourseVersion;
  live: CourseVersion | null;
  waiting: CourseWaiting | null;
  durationMs: number;
  lastComment: string | null;
}

export function courseRowView(parts: RowParts): CourseRowView {
  const { course, version, live, durationMs, lastComment } = parts;
  const { title, category, lecturer, lessonCount, submittedAt } = version;
  const state = stateSeen(course, version.state);
  return {
    id: course.id,
    title,
    category,
    lecturer,
    state,
    stage: version.state,
    version: version.number,
    live: liveVersion(course, live),
    waiting: awaited(parts.waiting),
    format: course.format,
    archivedAt: course.archivedAt,
    lessonCount,
    updatedAt: course.updatedAt,
    submittedAt,
    durationSeconds: seconds(durationMs),
    by: course.ownerName,
    lastComment: state === 'draft' ? lastComment : null,
  };
}

function awaited(row: CourseWaiting | null): AwaitedSubmission | null {
  return row && { askedAt: row.askedAt, failure: row.failure };
}

function liveVersion({ state }: Course, live: CourseVersion | null): LiveVersion | null {
  return live && { version: live.number, publishedAt: live.publishedAt, state };
}

export interface CourseParts {
  course: Course;
  version: CourseVersion;
  live: CourseVersion | null;
  waiting: CourseWaiting | null;
  /** What its category says today. */
  usual: CoursePolicy;
  defaults: CoursePolicy;
  chapters: Chapter[];
  lessons: Lesson[];
  reviews: CourseReview[];
  assets: Map<string, MediaAsset>;
}

export function courseSheet(parts: CourseParts): CourseSheet {
  const { course, version, chapters, lessons, reviews, assets } = parts;
  const { title, category, theme, tags, summary, lecturer, lecturers, required } = version;
  const { completionThreshold, allowedRates, firstViewSeeking } = version;
  const { orderLock, creditHundredths, changeNote, number } = version;
  const ownPolicy = { completionThreshold, allowedRates, firstViewSeeking };
  return {
    id: course.id,
    title,
    category,
    theme,
    tags,
    summary,
    lecturer,
    lecturers,
    state: stateSeen(course, version.state),
    stage: version.state,
    versionId: version.id,
    version: number,
    changeNote,
    live: liveVersion(course, parts.live),
    waiting: awaited(parts.waiting),
    format: course.format,
    archivedAt: course.archivedAt,
    usualPolicy: policyOnly(parts.usual),
    ...effectivePolicy(version, parts.defaults),
    ownPolicy,
    required,
    orderLock,
    creditHundredths,
    updatedAt: course.updatedAt,
    by: course.ownerName,
    chapters: chapters.map((chapter) => ({
      id: chapter.id,
      title: chapter.title,
      lessons: lessons
        .filter(({ chapterId }) => chapterId === chapter.id)
        .map((lesson) => lessonSheet(lesson, assets)),
    })),
    reviews: reviews.map(({ decision, level, comment, at, reviewerName }) => ({
      decision,
      level,
      comment,
      at,
      by: reviewerName,
    })),
  };
}

function policyOnly(policy: CoursePolicy): CoursePolicy {
  const { completionThreshold, allowedRates, firstViewSeeking } = policy;
  return { completionThreshold, allowedRates, firstViewSeeking };
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
