import { type Actor, hasRole } from '#platform';

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

export function canWithdraw(actor: Actor): boolean {
  return hasRole(actor, 'reviewer', 'platform-admin');
}
