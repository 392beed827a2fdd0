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

/** 紧急下架 is the whole platform's affair. */
export function canTakeDown(actor: Actor): boolean {
  return hasRole(actor, 'platform-admin');
}
