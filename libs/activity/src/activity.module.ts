import { Module } from '@nestjs/common';
import { CourseModule } from '#course';
import { ExamModule } from '#exam';
import { MediaModule } from '#media';
import { OrganisationModule } from '#organisation';
import { DatabaseModule } from '#platform';
import { ClassAssignment } from './class-assignment.entity.js';
import { ClassAssignmentRepository } from './class-assignment.repository.js';
import { ClassAssignments } from './class-assignment.service.js';
import { StudyModule } from '#study';
import { ClassAttendance } from './class-attendance.service.js';
import { ClassBuilding } from './class-building.service.js';
import { ClassCalling } from './class-calling.service.js';
import { ClassCertificateSerial } from './class-certificate-serial.entity.js';
import { ClassCertificate } from './class-certificate.entity.js';
import { ClassCertificateRepository } from './class-certificate.repository.js';
import { ClassCertificates } from './class-certificate.service.js';
import { ClassClosing } from './class-closing.service.js';
import { ClassContents } from './class-content.service.js';
import { ClassCourse } from './class-course.entity.js';
import { ClassDesk } from './class-desk.service.js';
import { ClassEnrolling } from './class-enrolling.service.js';
import { ClassEntry } from './class-entry.service.js';
import { ClassExam } from './class-exam.entity.js';
import { ClassGrouping } from './class-grouping.service.js';
import { ClassImport } from './class-import.entity.js';
import { ClassImportJudging } from './class-import-judging.service.js';
import { ClassImportRow } from './class-import-row.entity.js';
import { ClassImportRepository } from './class-import.repository.js';
import { ClassImports } from './class-import.service.js';
import { ClassImportWriting } from './class-import-writing.service.js';
import { ClassLife } from './class-life.service.js';
import { ClassMarking } from './class-marking.service.js';
import { ClassMember } from './class-member.entity.js';
import { ClassMemberRepository } from './class-member.repository.js';
import { ClassMembers } from './class-member.service.js';
import { ClassNotice } from './class-notice.entity.js';
import { ClassNoticeRead } from './class-notice-read.entity.js';
import { ClassNoticeRepository } from './class-notice.repository.js';
import { ClassNotices } from './class-notice.service.js';
import { ClassPages } from './class-page.service.js';
import { ClassPartsRepository } from './class-parts.repository.js';
import { ClassQuota } from './class-quota.entity.js';
import { ClassRollRepository } from './class-roll.repository.js';
import { ClassLeave } from './class-leave.entity.js';
import { ClassLeaveRepository } from './class-leave.repository.js';
import { ClassLeaves } from './class-leave.service.js';
import { ClassMark } from './class-mark.entity.js';
import { ClassMarkRepository } from './class-mark.repository.js';
import { ClassMarks } from './class-mark.service.js';
import { ClassOutcome } from './class-outcome.entity.js';
import { ClassOutcomeRepository } from './class-outcome.repository.js';
import { ClassOverdueRepository } from './class-overdue.repository.js';
import { OverdueClasses } from './class-overdue.service.js';
import { OwnClassStandings } from './class-own-standing.service.js';
import { ClassRecognition } from './class-recognition.service.js';
import { ClassResults } from './class-result.service.js';
import { ClassRunning } from './class-running.service.js';
import { ClassSession } from './class-session.entity.js';
import { ClassSignIn } from './class-sign-in.service.js';
import { ClassStaff } from './class-staff.entity.js';
import { ClassSubmission } from './class-submission.entity.js';
import { ClassSubmissionFile } from './class-submission-file.entity.js';
import { ClassSubmissionFiles } from './class-submission-file.service.js';
import { ClassSubmissionRepository } from './class-submission.repository.js';
import { ClassSubmissions } from './class-submission.service.js';
import { ClassStandings } from './class-standings.service.js';
import { ClassThrottle } from './class-throttle.service.js';
import { ClassSheets } from './class-sheets.service.js';
import { ClassTimetables } from './class-timetable.service.js';
import { ClassTry } from './class-try.entity.js';
import { ClassTryRepository } from './class-try.repository.js';
import { ClassVerdicts } from './class-verdict.service.js';
import { ClassUnits } from './class-units.service.js';
import { TrainingClass } from './training-class.entity.js';
import { TrainingClassRepository } from './training-class.repository.js';
import { Classes } from './training-class.service.js';

const doors = [
  Classes,
  ClassMembers,
  ClassBuilding,
  ClassTimetables,
  ClassContents,
  ClassLife,
  ClassEnrolling,
  ClassCalling,
  ClassUnits,
];

/** What goes on inside a class: notices, groups, assignments, sheets. */
const workDoors = [
  ClassSheets,
  ClassPages,
  ClassNotices,
  ClassGrouping,
  ClassAssignments,
  ClassSubmissions,
  ClassSubmissionFiles,
  ClassMarking,
  ClassImports,
];
const workParts = [
  ClassDesk,
  ClassRollRepository,
  ClassNoticeRepository,
  ClassAssignmentRepository,
  ClassSubmissionRepository,
  ClassImportRepository,
  ClassImportJudging,
  ClassImportWriting,
];
const workTables = [
  ClassNotice,
  ClassNoticeRead,
  ClassAssignment,
  ClassSubmission,
  ClassSubmissionFile,
  ClassImport,
  ClassImportRow,
];

/** Running and closing a class. */
const runningDoors = [
  ClassAttendance,
  ClassSignIn,
  ClassLeaves,
  ClassVerdicts,
  ClassClosing,
  ClassCertificates,
  ClassRecognition,
  OwnClassStandings,
  OverdueClasses,
];
const runningParts = [
  ClassRunning,
  ClassMarks,
  ClassThrottle,
  ClassStandings,
  ClassResults,
  ClassMarkRepository,
  ClassLeaveRepository,
  ClassOutcomeRepository,
  ClassCertificateRepository,
  ClassOverdueRepository,
  ClassTryRepository,
];
const runningTables = [
  ClassMark,
  ClassLeave,
  ClassOutcome,
  ClassCertificate,
  ClassCertificateSerial,
  ClassTry,
];

@Module({
  imports: [
    OrganisationModule,
    CourseModule,
    ExamModule,
    MediaModule,
    StudyModule,
    DatabaseModule.forEntities(
      TrainingClass,
      ClassSession,
      ClassCourse,
      ClassExam,
      ClassQuota,
      ClassStaff,
      ClassMember,
      ...workTables,
      ...runningTables,
    ),
  ],
  providers: [
    ...doors,
    ...workDoors,
    ...workParts,
    ClassEntry,
    TrainingClassRepository,
    ClassPartsRepository,
    ClassMemberRepository,
    ...runningDoors,
    ...runningParts,
  ],
  exports: [...doors, ...workDoors, ...runningDoors],
})
export class ActivityModule {}
