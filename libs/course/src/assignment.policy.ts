import { coversScopes, isWithin, type PeopleScope } from '#organisation';
import { type Actor, grantedPaths, hasRole, type Role } from '#platform';
import { assignmentErrors } from './assignment.errors.js';

/** Who says what people are to learn: each for those of his grants. */
export const ASSIGNING_ROLES: Role[] = ['unit-admin', 'platform-admin'];

export function mustAssign(actor: Actor): void {
  if (!hasRole(actor, ...ASSIGNING_ROLES)) throw assignmentErrors.forbidden();
}

/** The subtrees in whose name the actor may assign. */
export function assigningPaths(actor: Actor): string[] {
  return [...new Set(ASSIGNING_ROLES.flatMap((role) => grantedPaths(actor, role)))];
}

/** A rule of his units, that reaches nobody whom he could not reach himself. */
export function keepsAssignment(
  actor: Actor,
  unitPath: string,
  reached: PeopleScope[],
  own: PeopleScope[],
): boolean {
  return isWithin(unitPath, assigningPaths(actor)) && coversScopes(own, reached);
}
