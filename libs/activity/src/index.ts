// Knows: training classes: their plan, timetable, places, who is on their lists and what became of them there.
// Refuses to know: what has been watched or answered (it asks), and how hours are booked.
// Emits: activity.class-closed.
export { activityErrors } from './activity.errors.js';
export { ActivityModule } from './activity.module.js';
export { CLASS_APPROVALS, classApproval, type ClassApproval } from './class-approval.plan.js';
export { ClassBuilding, type NewClass } from './class-building.service.js';
export { ClassCalling } from './class-calling.service.js';
export {
  ClassContents,
  type ClassCourseView,
  type ClassExamView,
} from './class-content.service.js';
export { ClassEnrolling, type MyClassView } from './class-enrolling.service.js';
export type { EntryOutcome } from './class-entry.service.js';
export { ClassLife } from './class-life.service.js';
export { CLASS_DUTIES, type ClassDuty, ClassMember } from './class-member.entity.js';
export type { ClassOverlap } from './class-member.repository.js';
export { type ClassMemberQuestion, ClassMembers } from './class-member.service.js';
export {
  CLASS_MEMBER_STATES,
  CLASS_WAYS,
  type ClassMemberState,
  type ClassWay,
} from './class-member.state.js';
export type { ClassMemberView } from './class-member.view.js';
export {
  type AudienceRule,
  CLASS_MODES,
  type ClassChange,
  type ClassConditions,
  type ClassFacts,
  type ClassMode,
} from './class-facts.plan.js';
export {
  CLASS_HALVES,
  CLASS_SESSION_KINDS,
  type ClassHalf,
  type ClassSessionKind,
  type SessionFacts,
} from './class-session.plan.js';
export {
  type ClassSessionView,
  ClassTimetables,
  type NewSession,
} from './class-timetable.service.js';
export { ClassUnits } from './class-units.service.js';
export type { QuotaShare } from './class-places.plan.js';
export { TrainingClass } from './training-class.entity.js';
export { CLASS_VIEWS, type ClassFilter, type ClassListView } from './training-class.repository.js';
export { Classes } from './training-class.service.js';
export { CLASS_STATES, type ClassState } from './training-class.state.js';
export {
  CLASS_ACTS,
  type ClassAct,
  type ClassRowView,
  type ClassView,
} from './training-class.view.js';

// What goes on inside a class.
export { ClassAssignments, type AssignmentWish } from './class-assignment.service.js';
export type { AssignmentView } from './class-assignment.view.js';
export { ATTACHMENT_TYPES, type AttachmentType } from './class-attachment.plan.js';
export {
  ClassGrouping,
  type GroupMemberView,
  type GroupView,
  type Placement,
} from './class-grouping.service.js';
export { type ClassImportCounts, type ClassImportState } from './class-import.entity.js';
export { CLASS_IMPORT_KINDS, type ClassImportKind } from './class-import-column.plan.js';
export type { ClassImportVerdict } from './class-import-row.entity.js';
export { ClassImports } from './class-import.service.js';
export type { ClassImportRowView, ClassImportView } from './class-import.view.js';
export { type AssignmentStanding, ClassMarking } from './class-marking.service.js';
export {
  type ClassPageView,
  ClassPages,
  type PageCourseView,
  type PageExamView,
} from './class-page.service.js';
export { ClassNotices, type NewNotice } from './class-notice.service.js';
export type { NoticeReaderView, ReceivedNoticeView, SentNoticeView } from './class-notice.view.js';
export { type AttachmentDownload, ClassSubmissionFiles } from './class-submission-file.service.js';
export type { SubmissionFilter } from './class-submission.repository.js';
export { ClassSubmissions } from './class-submission.service.js';
export { SUBMISSION_STATES, type SubmissionState } from './class-submission.state.js';
export type {
  AssignmentFileView,
  MyAssignmentView,
  MyWorkView,
  SubmissionFileView,
  SubmissionRowView,
  SubmissionView,
} from './class-submission.view.js';
export { classWorkErrors } from './class-work.errors.js';
// Running and closing a class.
export { classClosed } from './activity.events.js';
export {
  ATTENDANCE,
  type Attendance,
  MARK_SOURCES,
  type MarkSource,
} from './class-attendance.plan.js';
export { ClassAttendance } from './class-attendance.service.js';
export type {
  AttendanceMemberView,
  AttendanceView,
  HalfDayView,
  RollEntryView,
  RollMarkView,
  RollView,
} from './class-attendance.view.js';
export { ClassCertificates } from './class-certificate.service.js';
export type { CertificateView, ShownCertificate } from './class-certificate.view.js';
export { type Condition, CONDITION_KINDS, type ConditionKind } from './class-closing.plan.js';
export { ClassClosing } from './class-closing.service.js';
export type { ClosingMemberView, ClosingView, ExpulsionView } from './class-closing.view.js';
export { LEAVE_LEVELS, type LeaveLevel } from './class-leave.plan.js';
export { ClassLeaves } from './class-leave.service.js';
export { LEAVE_STATES, type LeaveState } from './class-leave.state.js';
export type { ClassLeaveView } from './class-leave.view.js';
export { type OverdueClass, OverdueClasses } from './class-overdue.service.js';
export {
  type AwaitedClass,
  type OwnClassStanding,
  OwnClassStandings,
  type OwnHalfDay,
} from './class-own-standing.service.js';
export { ClassRecognition } from './class-recognition.service.js';
export { ClassSignIn, type SignedIn, type SignInCodeView } from './class-sign-in.service.js';
export { ClassVerdicts } from './class-verdict.service.js';
export { ClassSheets, type Register, type RegisterRow } from './class-sheets.service.js';
