import { Module } from '@nestjs/common';
import { CourseModule } from '#course';
import { ExamModule } from '#exam';
import { MediaModule } from '#media';
import { OrganisationModule } from '#organisation';
import { DatabaseModule } from '#platform';
import { ClassAssignment } from './class-assignment.entity.js';
import { ClassAssignmentRepository } from './class-assignment.repository.js';
import { ClassAssignments } from './class-assignment.service.js';
import { ClassBuilding } from './class-building.service.js';
import { ClassCalling } from './class-calling.service.js';
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
import { ClassPartsRepository } from './class-parts.repository.js';
import { ClassQuota } from './class-quota.entity.js';
import { ClassRollRepository } from './class-roll.repository.js';
import { ClassSession } from './class-session.entity.js';
import { ClassStaff } from './class-staff.entity.js';
import { ClassSubmission } from './class-submission.entity.js';
import { ClassSubmissionFile } from './class-submission-file.entity.js';
import { ClassSubmissionFiles } from './class-submission-file.service.js';
import { ClassSubmissionRepository } from './class-submission.repository.js';
import { ClassSubmissions } from './class-submission.service.js';
import { ClassTimetables } from './class-timetable.service.js';
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
];

/** What goes on inside a class: notices, groups, assignments, sheets. */
const workDoors = [
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

@Module({
  imports: [
    OrganisationModule,
    CourseModule,
    ExamModule,
    MediaModule,
    DatabaseModule.forEntities(
      TrainingClass,
      ClassSession,
      ClassCourse,
      ClassExam,
      ClassQuota,
      ClassStaff,
      ClassMember,
      ...workTables,
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
  ],
  exports: [...doors, ...workDoors],
})
export class ActivityModule {}
