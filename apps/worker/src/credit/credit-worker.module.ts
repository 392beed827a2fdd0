import { Module } from '@nestjs/common';
import { ActivityModule } from '#activity';
import { CreditModule } from '#credit';
import { CarryEntriesListener } from './carry-entries.listener.js';
import { PostClassEntriesListener } from './post-class-entries.listener.js';
import { PostCourseEntryListener } from './post-course-entry.listener.js';

@Module({
  imports: [ActivityModule, CreditModule],
  providers: [PostCourseEntryListener, PostClassEntriesListener, CarryEntriesListener],
})
export class CreditWorkerModule {}
