import { Module } from '@nestjs/common';
import { StudyModule } from '#study';
import { QuizPassedListener } from './quiz-passed.listener.js';

@Module({ imports: [StudyModule], providers: [QuizPassedListener] })
export class StudyWorkerModule {}
