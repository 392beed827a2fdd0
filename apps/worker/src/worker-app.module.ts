import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { AppConfig, JobExecutionModule, logOptions, PlatformModule, WorkerModule } from '#platform';
import { ActivityWorkerModule } from './activity/activity-worker.module.js';
import { AccountWorkerModule } from './account/account-worker.module.js';
import { CourseWorkerModule } from './course/course-worker.module.js';
import { CreditWorkerModule } from './credit/credit-worker.module.js';
import { ExamWorkerModule } from './exam/exam-worker.module.js';
import { MediaWorkerModule } from './media/media-worker.module.js';
import { OrganisationWorkerModule } from './organisation/organisation-worker.module.js';
import { StudyWorkerModule } from './study/study-worker.module.js';
import { ReportWorkerModule } from './report/report-worker.module.js';

/** The rooms that have work in the background, one line each. */
const doors: DynamicModule['imports'] = [
  OrganisationWorkerModule,
  AccountWorkerModule,
  MediaWorkerModule,
  CourseWorkerModule,
  ExamWorkerModule,
  StudyWorkerModule,
  ActivityWorkerModule,
  CreditWorkerModule,
  ReportWorkerModule,
];

/** Every handler and listener of the product, without the loop that calls them (tests and the demo call by hand). */
@Module({ imports: [JobExecutionModule, ...doors] })
export class WorkerDoorsModule {}

/** One worker process: the product without HTTP. */
@Module({})
export class WorkerAppModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: WorkerAppModule,
      imports: [PlatformModule.forRoot(config), WorkerLogModule, WorkerDoorsModule, WorkerModule],
    };
  }
}

const WorkerLogModule = LoggerModule.forRootAsync({
  inject: [AppConfig],
  useFactory: (config: AppConfig) => ({ pinoHttp: logOptions(config) }),
});
