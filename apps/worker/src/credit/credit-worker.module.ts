import { Module } from '@nestjs/common';
import { CreditModule } from '#credit';
import { CarryEntriesListener } from './carry-entries.listener.js';
import { PostCourseEntryListener } from './post-course-entry.listener.js';

@Module({ imports: [CreditModule], providers: [PostCourseEntryListener, CarryEntriesListener] })
export class CreditWorkerModule {}
