import { type Actor, hasRole } from '#platform';
import type { CourseState } from './course.state.js';

interface Owned {
  ownerId: string;
}

export function canAuthor(actor: Actor): boolean {
  return hasRole(actor, 'instructor');
}

export function ownsCourse(actor: Actor, course: Owned): boolean {
  return course.ownerId === actor.memberId;
}

export function canReview(actor: Actor): boolean {
  return hasRole(actor, 'reviewer');
}

/** Nobody approves what he made himself. */
export function mayDecide(actor: Actor, course: Owned): boolean {
  return canReview(actor) && !ownsCourse(actor, course);
}

/** Who shapes the tree of categories, for everybody. */
export function canKeepCategories(actor: Actor): boolean {
  return hasRole(actor, 'platform-admin');
}

export function canWithdraw(actor: Actor): boolean {
  return hasRole(actor, 'reviewer', 'platform-admin');
}

interface Availability {
  state: CourseState;
  takenDownAt: Date | null;
}

/** May it be found, begun and gone on with. The catalogue's query says the same: `whereOpen`. */
export function isOpen({ state, takenDownAt }: Availability): boolean {
  return state === 'published' && takenDownAt === null;
}
