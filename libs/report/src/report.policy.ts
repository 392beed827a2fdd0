import { type Actor, hasRole, platformErrors, type Role } from '#platform';
import type { Report } from './report.entity.js';

const ROSTER_ROLES: Role[] = ['unit-admin', 'platform-admin'];
/** Who may let full numbers go that somebody else asked for. */
const APPROVING: Role[] = ['unit-admin', 'platform-admin', 'security-admin'];

/** Reports are the business of those who administer a unit; rosters also of who administers the platform there. */
export function rolesFor(kind: string): Role[] {
  return kind === 'study-hours' ? ['unit-admin'] : ROSTER_ROLES;
}

export function mustMakeReports(actor: Actor): void {
  if (!hasRole(actor, ...ROSTER_ROLES)) throw platformErrors.forbidden();
}

export function mustApprove(actor: Actor): void {
  if (!hasRole(actor, ...APPROVING)) throw platformErrors.forbidden();
}

/** The subtrees whose people are all the actor's to answer for. */
export function approvingPaths({ grants }: Actor): string[] {
  return grants
    .filter(
      ({ role, line, authority }) =>
        APPROVING.includes(role) && line === null && authority === null,
    )
    .map(({ unitPath }) => unitPath);
}

/** A report is seen by the person who asked for it, and by nobody else. */
export function isOwn(actor: Actor, report: Report | null): report is Report {
  return report?.requestedBy === actor.memberId;
}
