import { type Actor, hasRole, type Role } from '#platform';
import { allPeopleScopes, coversScopes, type PeopleScope } from '#organisation';
import { accountErrors } from './account.errors.js';

/** Who looks after other people's accounts, each within the subtree of his grants. */
export const CUSTODIANS: Role[] = ['unit-admin', 'platform-admin', 'security-admin'];

const ADMINISTRATIONS: Role[] = ['platform-admin', 'security-admin', 'auditor'];

/** A role that somebody holds, and over whom. */
export interface HeldGrant extends PeopleScope {
  role: Role;
}

/**
 * Whoever gives out a code for an account can sign in with it. So nobody but the security administrator
 * touches the account of one of the three administrations, nor of anybody who may do more than he himself.
 *
 * @throws account.own-account, account.code-above-you
 */
export function mustStandAbove(actor: Actor, memberId: string, held: HeldGrant[]): void {
  if (actor.memberId === memberId) throw accountErrors['own-account']();
  if (hasRole(actor, 'security-admin')) return;
  const isAdministration = held.some(({ role }) => ADMINISTRATIONS.includes(role));
  const own = allPeopleScopes(actor, 'unit-admin', 'platform-admin');
  if (isAdministration || !coversScopes(own, held)) throw accountErrors['code-above-you']();
}
