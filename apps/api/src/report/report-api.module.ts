import { Module } from '@nestjs/common';
import { ReportModule } from '#report';
import { LearnerCoursesController } from './learner-courses.controller.js';
import { OwnDataController } from './own-data.controller.js';
import { ReportController } from './report.controller.js';
import { UnitHoursController } from './unit-hours.controller.js';

@Module({
  imports: [ReportModule],
  controllers: [LearnerCoursesController, OwnDataController, ReportController, UnitHoursController],
})
export class ReportApiModule {}
