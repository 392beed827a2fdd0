import { Module } from '@nestjs/common';
import { StudyModule } from '#study';
import { CarryStudyListener } from './carry-study.listener.js';
import { QuizPassedListener } from './quiz-passed.listener.js';

@Module({ imports: [StudyModule], providers: [QuizPassedListener, CarryStudyListener] })
export class StudyWorkerModule {}
