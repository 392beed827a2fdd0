import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { type AppConfig, PlatformModule } from '#platform';
import { ActivityApiModule } from './activity/activity-api.module.js';
import { ClassWorkApiModule } from './activity/class-work-api.module.js';
import { AccountApiModule } from './account/account-api.module.js';
import { AuditApiModule } from './audit/audit-api.module.js';
import { AuthModule } from './auth/auth.module.js';
import { CourseApiModule } from './course/course-api.module.js';
import { ExamApiModule } from './exam/exam-api.module.js';
import { HealthModule } from './health/health.module.js';
import { ErrorFilter } from './http/error.filter.js';
import { IdPipe } from './http/id.pipe.js';
import { HttpLogModule } from './http/log.module.js';
import { validationPipe } from './http/validation.pipe.js';
import { OrganisationApiModule } from './organisation/organisation-api.module.js';
import { MediaApiModule } from './media/media-api.module.js';
import { StudyApiModule } from './study/study-api.module.js';
import { CreditApiModule } from './credit/credit-api.module.js';
import { AssessmentApiModule } from './assessment/assessment-api.module.js';
import { ReportApiModule } from './report/report-api.module.js';
import { SettingApiModule } from './setting/setting-api.module.js';
import { SystemApiModule } from './system/system-api.module.js';

/** The rooms that have an HTTP door, one line each. */
const doors: DynamicModule['imports'] = [
  AuthModule,
  OrganisationApiModule,
  AccountApiModule,
  AuditApiModule,
  MediaApiModule,
  CourseApiModule,
  ExamApiModule,
  StudyApiModule,
  ActivityApiModule,
  ClassWorkApiModule,
  CreditApiModule,
  AssessmentApiModule,
  ReportApiModule,
  SettingApiModule,
  SystemApiModule,
];

/** The HTTP door of the whole product. */
@Module({})
export class ApiModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.forRoot(config), ApiDoorsModule],
    };
  }
}

/** The doors without the platform, for a process that brings its own (standalone). */
@Module({
  imports: [HttpLogModule, HealthModule, ...doors],
  providers: [
    { provide: APP_FILTER, useClass: ErrorFilter },
    { provide: APP_PIPE, useClass: IdPipe },
    { provide: APP_PIPE, useFactory: validationPipe },
  ],
})
export class ApiDoorsModule {}
