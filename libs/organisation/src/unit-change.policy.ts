import { type Actor, type Grant, hasRole, type Line, platformErrors, type Role } from '#platform';
import { organisationErrors } from './organisation.errors.js';
import type { Unit } from './unit.entity.js';

/** Who shapes the trees. */
const SHAPING: Role[] = ['unit-admin', 'platform-admin'];

export function mustShapeUnits(actor: Actor): void {
  if (!hasRole(actor, ...SHAPING)) throw platformErrors.forbidden();
}

/**
 * Only who administers the platform from a root begins a tree beside it. @returns that root's id
 * @throws platform.forbidden
 */
export function mustFoundTrees(actor: Actor): string {
  const from = actor.grants.find(
    ({ role, unitId, unitPath, line, authority }) =>
      role === 'platform-admin' &&
      unitPath === `/${unitId}/` &&
      line === null &&
      authority === null,
  );
  if (!from) throw platformErrors.forbidden();
  return from.unitId;
}

/** The subtrees whose scheduled changes the actor may see. */
export function shapedPaths(actor: Actor): string[] {
  return shaping(actor).map(({ unitPath }) => unitPath);
}

/**
 * A unit is shaped with everybody in it, so by a grant that is not narrowed to some of the people.
 * @throws organisation.unit-not-found outside the actor's subtrees, unit-narrowed where he has only some of the people
 */
export function mustShape(actor: Actor, { path, line }: Pick<Unit, 'path' | 'line'>): void {
  const over = shaping(actor).filter(({ unitPath }) => path.startsWith(unitPath));
  if (over.length === 0) throw organisationErrors['unit-not-found']();
  if (!over.some((grant) => isWhole(grant, line))) throw organisationErrors['unit-narrowed']();
}

/**
 * Where a unit hangs and whether it exists is a matter of those above it: the top unit of one's own grant is not
 * one's own to move, merge or close. A root has nobody above; the platform's administrator of it may.
 * @throws organisation.unit-own-top for the top of one's own, and what `mustShape` throws
 */
export function mustReplace(actor: Actor, unit: Pick<Unit, 'path' | 'line' | 'parentId'>): void {
  mustShape(actor, unit);
  const isAbove = shaping(actor).some(
    (grant) =>
      isWhole(grant, unit.line) &&
      unit.path.startsWith(grant.unitPath) &&
      (unit.path !== grant.unitPath || (grant.role === 'platform-admin' && unit.parentId === null)),
  );
  if (!isAbove) throw organisationErrors['unit-own-top']();
}

function shaping({ grants }: Actor): Grant[] {
  return grants.filter(({ role }) => SHAPING.includes(role));
}

/** Whether the grant is over everybody in the units of a line. */
function isWhole(grant: Grant, line: Line): boolean {
  return grant.authority === null && (grant.line === null || grant.line === line);
}
