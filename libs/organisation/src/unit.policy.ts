import { type Actor, grantedPaths, hasRole, platformErrors, type Role } from '#platform';
import { allPeopleScopes, peopleScopes } from './people-scope.policy.js';
import type { PeopleScope } from './people-scope.view.js';

/** Who works with the organisation tree at all; everybody else has no such action. */
const TREE_ROLES: Role[] = ['unit-admin', 'platform-admin', 'security-admin'];

/** The subtrees whose units the actor may see. */
export function visiblePaths(actor: Actor): string[] {
  return outermost(TREE_ROLES.flatMap((role) => grantedPaths(actor, role)));
}

/** Whom of the people at or below `path` the actor may count, or of all his subtrees. */
export function visiblePeople(actor: Actor, path?: string): PeopleScope[] {
  return path === undefined
    ? allPeopleScopes(actor, ...TREE_ROLES)
    : peopleScopes(actor, TREE_ROLES, path);
}

/** The units on which those grants are held. */
export function visibleUnitIds(actor: Actor): string[] {
  const held = actor.grants.filter(({ role }) => TREE_ROLES.includes(role));
  return [...new Set(held.map(({ unitId }) => unitId))];
}

export function mustSeeUnits(actor: Actor): void {
  if (!hasRole(actor, ...TREE_ROLES)) throw platformErrors.forbidden();
}

export function isWithin(path: string, subtrees: string[]): boolean {
  return subtrees.some((subtree) => path.startsWith(subtree));
}

/** Without those that lie inside another. */
export function outermost(paths: string[]): string[] {
  const distinct = [...new Set(paths)];
  return distinct.filter(
    (path) => !distinct.some((other) => other !== path && path.startsWith(other)),
  );
}
