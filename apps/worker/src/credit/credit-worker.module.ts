import { Module } from '@nestjs/common';
import { ActivityModule } from '#activity';
import { CourseModule } from '#course';
import { CreditModule } from '#credit';
import { CarryEntriesListener } from './carry-entries.listener.js';
import { PostClassEntriesListener } from './post-class-entries.listener.js';
import { PostCourseEntryListener } from './post-course-entry.listener.js';
import { PostTeachingEntryListener } from './post-teaching-entry.listener.js';

@Module({
  imports: [ActivityModule, CourseModule, CreditModule],
  providers: [
    PostCourseEntryListener,
    PostClassEntriesListener,
    PostTeachingEntryListener,
    CarryEntriesListener,
  ],
})
export class CreditWorkerModule {}
