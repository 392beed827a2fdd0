import { Module } from '@nestjs/common';
import { CreditModule } from '#credit';
import { PostCourseEntryListener } from './post-course-entry.listener.js';

@Module({ imports: [CreditModule], providers: [PostCourseEntryListener] })
export class CreditWorkerModule {}
