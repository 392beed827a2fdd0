import type { CourseSchedule, ScheduledAct } from './course-schedule.entity.js';
import type { CourseRowView, CourseSheet } from './course-sheet.view.js';
import type { ReviewComment } from './review-comment.entity.js';

/** Which part of the desk is asked for; unset, what waits at any level. */
export const reviewFilters = [
  'submitted',
  'second-review',
  'final-review',
  'approved',
  'published',
  'withdrawn',
] as const;
export type ReviewFilter = (typeof reviewFilters)[number];

export interface ScheduleView {
  act: ScheduledAct;
  at: Date;
  /** Who set it. */
  by: string;
  reason: string;
}

/** A course on the reviewers' desk, in a list. */
export interface ReviewRow extends CourseRowView {
  /** Since when it has stood at this level. */
  waitingSince: Date | null;
  openComments: number;
  takenDownAt: Date | null;
  schedules: ScheduleView[];
}

/** How far the review has come, for who looks at it. */
export interface ReviewStanding {
  /** How many levels there are now. */
  levels: number;
  /** An approval now is the last that is needed. */
  isLast: boolean;
  mayDecide: boolean;
  /** Why not, in words; null where he may. */
  whyNot: string | null;
  waitingSince: Date | null;
  takenDownAt: Date | null;
  schedules: ScheduleView[];
}

export interface ReviewFile extends CourseSheet {
  review: ReviewStanding;
}

export interface ReviewCommentView {
  id: string;
  lessonId: string | null;
  /** As it was called then; empty for a word about the whole course. */
  lessonTitle: string;
  atMs: number | null;
  /** 1 初审, 2 复审, 3 终审. */
  level: number;
  text: string;
  by: string;
  createdAt: Date;
  resolvedAt: Date | null;
  resolvedBy: string | null;
  /** Said of an earlier version and still open. */
  isEarlier: boolean;
}

export function scheduleView({ act, dueAt, setByName, reason }: CourseSchedule): ScheduleView {
  return { act, at: dueAt, by: setByName, reason };
}

export function reviewCommentView(row: ReviewComment, versionId: string): ReviewCommentView {
  const { id, lessonId, lessonTitle, atMs, level, text, createdAt, resolvedAt } = row;
  return {
    id,
    lessonId,
    lessonTitle,
    atMs,
    level,
    text,
    by: row.authorName,
    createdAt,
    resolvedAt,
    resolvedBy: row.resolvedByName,
    isEarlier: row.versionId !== versionId,
  };
}
