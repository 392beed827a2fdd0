import { type Actor, hasRole, systemActor } from '#platform';

export function canArrangeExams(actor: Actor): boolean {
  return actor === systemActor || hasRole(actor, 'platform-admin');
}

/** An attempt is its member's own and nobody else's. */
export function ownsAttempt(actor: Actor, attempt: { memberId: string }): boolean {
  return attempt.memberId === actor.memberId;
}
