import type { TakedownCourse } from './takedown-course.entity.js';
import type { Takedown, TakedownKind } from './takedown.entity.js';

/** What one is about to take down. */
export interface TakedownTarget {
  kind: TakedownKind;
  /** The lecturer's name, the word, or the category's code. */
  term: string;
}

/** The same as it is looked for: a category with those below it. */
export interface TakedownSearch extends TakedownTarget {
  categories: string[];
}

/** A course that would be hit. */
export interface TakedownHit {
  courseId: string;
  title: string;
  lecturer: string;
  category: string;
  /** Who made it. */
  by: string;
  published: boolean;
  foundIn: string;
  /** An earlier takedown keeps it down. */
  alreadyDown: boolean;
}

export interface TakedownView extends TakedownTarget {
  id: string;
  reason: string;
  courseCount: number;
  /** How many of them were given back. */
  restoredCount: number;
  at: Date;
  by: string;
}

export interface TakedownCourseView {
  courseId: string;
  title: string;
  foundIn: string;
  restoredAt: Date | null;
  restoredBy: string | null;
  restoreReason: string | null;
}

export function takedownView(row: Takedown, restoredCount: number): TakedownView {
  const { id, kind, term, reason, courseCount, at, actorName } = row;
  return { id, kind, term, reason, courseCount, restoredCount, at, by: actorName };
}

export function takedownCourseView(row: TakedownCourse): TakedownCourseView {
  const { courseId, title, foundIn, restoredAt, restoredByName, restoreReason } = row;
  return { courseId, title, foundIn, restoredAt, restoredBy: restoredByName, restoreReason };
}
