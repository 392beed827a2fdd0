import { Module } from '@nestjs/common';
import { ExamModule } from '#exam';
import { CloseOverdueProcessor } from './close-overdue.processor.js';
import { RemoveQuizListener } from './remove-quiz.listener.js';

@Module({ imports: [ExamModule], providers: [CloseOverdueProcessor, RemoveQuizListener] })
export class ExamWorkerModule {}
