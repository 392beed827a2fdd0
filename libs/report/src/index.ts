// Knows: reports over all rooms, how units stand, and what a learner sees of a course.
// Refuses to know: how any of it came about; it changes nothing but its own reports.
// Emits: nothing.
export {
  type AssignmentPerson,
  AssignmentProgress,
  PROGRESS_FILTERS,
  type ProgressFilter,
  type ProgressPage,
} from './assignment-progress.service.js';
export {
  ASSIGNED_FILTERS,
  type AssignedFilter,
  LearnerAssignments,
} from './learner-assignment.service.js';
export type { CourseUpdate, MissingReason } from './learner-course.plan.js';
export {
  type CourseQuery,
  type CourseStanding,
  courseStandings,
  LearnerCourses,
} from './learner-course.service.js';
export type { Reason } from './recommendation.plan.js';
export { Recommendations } from './recommendation.service.js';
export { OwnData } from './own-data.service.js';
export {
  type ApprovalDecision,
  type ReportApproval,
  ReportApprovals,
} from './report-approval.service.js';
export { ReportMaking } from './report-making.service.js';
export { Report } from './report.entity.js';
export { expireReports, makeReport } from './report.jobs.js';
export { ReportModule } from './report.module.js';
export { type NewReport, type ReportFile, Reports } from './report.service.js';
export { isEnded, type ReportState } from './report.state.js';
export type { ReportView } from './report.view.js';
export { SystemStatus } from './system-status.service.js';
export { UnitHours } from './unit-hours.service.js';
export type { MemberHoursView } from './unit-hours.view.js';
