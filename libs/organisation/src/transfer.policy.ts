import { type Actor, hasRole, type Line, platformErrors, type Role } from '#platform';
import { allPeopleScopes } from './people-scope.policy.js';
import type { PeopleScope } from './people-scope.view.js';

/** Who keeps a unit's people: takes them on, lets them go. */
const KEEPERS: Role[] = ['unit-admin', 'platform-admin'];

/** Where a transfer touches a unit, and of what the person is. */
export interface TransferPlace {
  unitPath: string;
  /** The line of the transfer. */
  line: Line;
  /** 管理权限 of the member. */
  authority: string | null;
}

export function mustKeepPeople(actor: Actor): void {
  if (!hasRole(actor, ...KEEPERS)) throw platformErrors.forbidden();
}

/** The subtrees whose people the actor keeps, perhaps of one line or one 管理权限 alone. */
export function keptScopes(actor: Actor): PeopleScope[] {
  return allPeopleScopes(actor, ...KEEPERS);
}

/**
 * Whether the actor speaks for the unit in a transfer of such a person. Who keeps the people of one line
 * has no say in where they belong on another.
 */
export function speaksFor(actor: Actor, { unitPath, line, authority }: TransferPlace): boolean {
  return keptScopes(actor).some(
    (kept) =>
      unitPath.startsWith(kept.path) &&
      (kept.line === null || kept.line === line) &&
      (kept.authority === null || kept.authority === authority),
  );
}
