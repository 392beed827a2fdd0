import { type Actor, hasRole, platformErrors, type Role } from '#platform';
import { accountErrors } from './account.errors.js';

/** 三员: nobody holds two of them, so that nobody can act and wipe out the trace. */
const ADMINISTRATIONS: Role[] = ['platform-admin', 'security-admin', 'auditor'];

export function mustGovernGrants(actor: Actor): void {
  if (!hasRole(actor, 'security-admin')) throw platformErrors.forbidden();
}

export function mustGrantToAnother(actor: Actor, memberId: string): void {
  if (actor.memberId === memberId) throw accountErrors['grant-own']();
}

/** One of the three that watch each other. */
export function isAdministration(role: Role): boolean {
  return ADMINISTRATIONS.includes(role);
}

/** Whether the roles, held by one account, would join two of the three administrations. */
export function joinsAdministrations(roles: Role[]): boolean {
  return new Set(roles.filter(isAdministration)).size > 1;
}
