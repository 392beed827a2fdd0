import { Module } from '@nestjs/common';
import { StudyModule } from '#study';
import { CarryStudyListener } from './carry-study.listener.js';
import { QuizPassedListener } from './quiz-passed.listener.js';
import { SettleCourseListener } from './settle-course.listener.js';
import { SettleCourseProcessor } from './settle-course.processor.js';

@Module({
  imports: [StudyModule],
  providers: [QuizPassedListener, CarryStudyListener, SettleCourseListener, SettleCourseProcessor],
})
export class StudyWorkerModule {}
