import { Module } from '@nestjs/common';
import { ActivityModule } from '#activity';
import { AssessmentModule } from '#assessment';
import { CourseModule } from '#course';
import { CreditModule } from '#credit';
import { ExamModule } from '#exam';
import { MediaModule } from '#media';
import { OrganisationModule } from '#organisation';
import { DatabaseModule } from '#platform';
import { StudyModule } from '#study';
import { AccountModule } from '#account';
import { ClassReports } from './class-report.service.js';
import { ColleagueRepository } from './colleague.repository.js';
import { AssignmentProgressRepository } from './assignment-progress.repository.js';
import { AssignmentProgress } from './assignment-progress.service.js';
import { LearnerAssignments } from './learner-assignment.service.js';
import { LearnerCourses } from './learner-course.service.js';
import { OwnDataRepository } from './own-data.repository.js';
import { OwnData } from './own-data.service.js';
import { PeriodPeople } from './period-people.service.js';
import { Recommendations } from './recommendation.service.js';
import { ReportApprovals } from './report-approval.service.js';
import { ReportMaking } from './report-making.service.js';
import { Report } from './report.entity.js';
import { ReportRepository } from './report.repository.js';
import { Reports } from './report.service.js';
import { SystemStatus } from './system-status.service.js';
import { UnitHoursRepository } from './unit-hours.repository.js';
import { UnitHours } from './unit-hours.service.js';

const doors = [
  AssignmentProgress,
  LearnerAssignments,
  LearnerCourses,
  OwnData,
  Recommendations,
  ReportApprovals,
  ReportMaking,
  Reports,
  SystemStatus,
  UnitHours,
];

@Module({
  imports: [
    AccountModule,
    ActivityModule,
    AssessmentModule,
    CourseModule,
    CreditModule,
    ExamModule,
    MediaModule,
    OrganisationModule,
    StudyModule,
    DatabaseModule.forEntities(Report),
  ],
  providers: [
    ...doors,
    AssignmentProgressRepository,
    ClassReports,
    PeriodPeople,
    ReportRepository,
    UnitHoursRepository,
    OwnDataRepository,
    ColleagueRepository,
  ],
  exports: doors,
})
export class ReportModule {}
