import { type Actor, hasRole, platformErrors } from '#platform';
import type { Report } from './report.entity.js';

/** Reports are the business of those who administer a unit. */
export function mustMakeReports(actor: Actor): void {
  if (!hasRole(actor, 'unit-admin')) throw platformErrors.forbidden();
}

/** A report is seen by the person who asked for it, and by nobody else. */
export function isOwn(actor: Actor, report: Report | null): report is Report {
  return report?.requestedBy === actor.memberId;
}
