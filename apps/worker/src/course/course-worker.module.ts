import { Module } from '@nestjs/common';
import { CourseModule } from '#course';
import {
  CompleteCourseIndexProcessor,
  ReindexCategoryProcessor,
} from './course-index.processor.js';

@Module({
  imports: [CourseModule],
  providers: [CompleteCourseIndexProcessor, ReindexCategoryProcessor],
})
export class CourseWorkerModule {}
