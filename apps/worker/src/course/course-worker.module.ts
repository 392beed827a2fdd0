import { Module } from '@nestjs/common';
import { CourseModule } from '#course';
import {
  ApplyCourseImportProcessor,
  CheckCourseImportProcessor,
  PurgeCourseImportsProcessor,
} from './course-import.processor.js';
import {
  CompleteCourseIndexProcessor,
  ReindexCategoryProcessor,
} from './course-index.processor.js';
import { RunCourseScheduleProcessor } from './run-schedule.processor.js';
import { SubmitWhenReadyListener } from './submit-when-ready.listener.js';

@Module({
  imports: [CourseModule],
  providers: [
    CompleteCourseIndexProcessor,
    ReindexCategoryProcessor,
    CheckCourseImportProcessor,
    ApplyCourseImportProcessor,
    PurgeCourseImportsProcessor,
    SubmitWhenReadyListener,
    RunCourseScheduleProcessor,
  ],
})
export class CourseWorkerModule {}
