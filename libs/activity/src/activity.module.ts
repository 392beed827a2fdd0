import { Module } from '@nestjs/common';
import { CourseModule } from '#course';
import { ExamModule } from '#exam';
import { OrganisationModule } from '#organisation';
import { DatabaseModule } from '#platform';
import { ClassBuilding } from './class-building.service.js';
import { ClassCalling } from './class-calling.service.js';
import { ClassContents } from './class-content.service.js';
import { ClassCourse } from './class-course.entity.js';
import { ClassEnrolling } from './class-enrolling.service.js';
import { ClassEntry } from './class-entry.service.js';
import { ClassExam } from './class-exam.entity.js';
import { ClassLife } from './class-life.service.js';
import { ClassMember } from './class-member.entity.js';
import { ClassMemberRepository } from './class-member.repository.js';
import { ClassMembers } from './class-member.service.js';
import { ClassPartsRepository } from './class-parts.repository.js';
import { ClassQuota } from './class-quota.entity.js';
import { ClassSession } from './class-session.entity.js';
import { ClassStaff } from './class-staff.entity.js';
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

@Module({
  imports: [
    OrganisationModule,
    CourseModule,
    ExamModule,
    DatabaseModule.forEntities(
      TrainingClass,
      ClassSession,
      ClassCourse,
      ClassExam,
      ClassQuota,
      ClassStaff,
      ClassMember,
    ),
  ],
  providers: [
    ...doors,
    ClassEntry,
    TrainingClassRepository,
    ClassPartsRepository,
    ClassMemberRepository,
  ],
  exports: doors,
})
export class ActivityModule {}
