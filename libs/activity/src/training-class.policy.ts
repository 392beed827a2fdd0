import { allPeopleScopes, type PeopleScope } from '#organisation';
import { type Actor, hasRole, platformErrors, type Role } from '#platform';

/** Who administers the classes of a unit, each in the subtrees of his grants. */
export const CLASS_DESKS: Role[] = ['unit-admin', 'platform-admin'];

export function administersClasses(actor: Actor): boolean {
  return hasRole(actor, ...CLASS_DESKS);
}

export function mustAdministerClasses(actor: Actor): void {
  if (!administersClasses(actor)) throw platformErrors.forbidden();
}

/** The subtrees whose units' classes the actor administers, and for whose people he fills places. */
export function classPaths(actor: Actor): string[] {
  return actor.grants
    .filter(({ role }) => CLASS_DESKS.includes(role))
    .map(({ unitPath }) => unitPath);
}

/** Of which people he sees who is on a list. */
export function classPeople(actor: Actor): PeopleScope[] {
  return allPeopleScopes(actor, ...CLASS_DESKS);
}

/** What somebody is to a class; none of it: it does not exist for him. */
export interface ClassStanding {
  /** Administers the organising unit. */
  administers: boolean;
  /** 班主任. */
  teaches: boolean;
  /** Administers the unit above the organising one. */
  approves: boolean;
  /** Administers a unit that has places to fill. */
  sends: boolean;
}

/** Of what is drawn up or runs: the organiser and the class teacher. */
export function runs({ administers, teaches }: ClassStanding): boolean {
  return administers || teaches;
}

/** A sending unit knows of it once it is announced. */
export function seesClass(standing: ClassStanding, announced: boolean): boolean {
  return runs(standing) || standing.approves || (standing.sends && announced);
}
