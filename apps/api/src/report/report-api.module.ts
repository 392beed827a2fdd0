import { Module } from '@nestjs/common';
import { ReportModule } from '#report';
import { LearnerCoursesController } from './learner-courses.controller.js';
import { ReportController } from './report.controller.js';
import { UnitHoursController } from './unit-hours.controller.js';

@Module({
  imports: [ReportModule],
  controllers: [LearnerCoursesController, ReportController, UnitHoursController],
})
export class ReportApiModule {}
