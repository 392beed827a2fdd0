import { Module } from '@nestjs/common';
import { ExamModule } from '#exam';
import { StudyModule } from '#study';
import { AttemptController } from './attempt.controller.js';
import { ExamController } from './exam.controller.js';
import { QuizController } from './quiz.controller.js';

@Module({
  imports: [ExamModule, StudyModule],
  controllers: [ExamController, AttemptController, QuizController],
})
export class ExamApiModule {}
