import { type Actor, hasRole, platformErrors, type Role } from '#platform';
import type { ImportRun } from './import-run.entity.js';
import { allPeopleScopes, coversScopes } from './people-scope.policy.js';
import type { PeopleScope } from './people-scope.view.js';

/** Who manages people and units, each in the subtrees of his grants. */
export const IMPORT_ROLES: Role[] = ['unit-admin', 'platform-admin'];

export function mustImport(actor: Actor): void {
  if (!hasRole(actor, ...IMPORT_ROLES)) throw platformErrors.forbidden();
}

/** Whom the actor may take on and change. */
export function importScopes(actor: Actor): PeopleScope[] {
  return allPeopleScopes(actor, ...IMPORT_ROLES);
}

/** The subtrees all of whose people the actor may see: what was imported there is his to look at. */
export function wholePaths(actor: Actor): string[] {
  return importScopes(actor)
    .filter(({ line, authority }) => line === null && authority === null)
    .map(({ path }) => path);
}

/** His own while he holds the role, or one of a unit whose people are all his. */
export function maySeeRun(actor: Actor, run: ImportRun, unitPath: string | null): boolean {
  if (run.requestedBy === actor.memberId) return true;
  return unitPath !== null && wholePaths(actor).some((path) => unitPath.startsWith(path));
}

/** Whether the actor may still do what was checked under the scopes of the run. */
export function stillCovers(actor: Actor, run: ImportRun, unitPath: string): boolean {
  const now = importScopes(actor);
  return now.some(({ path }) => unitPath.startsWith(path)) && coversScopes(now, run.scopes);
}
