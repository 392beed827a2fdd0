import { Module } from '@nestjs/common';
import { ExamModule } from '#exam';
import { CloseOverdueProcessor } from './close-overdue.processor.js';
import { DiscardQuizzesListener } from './discard-quizzes.listener.js';
import { PublishQuizzesListener } from './publish-quizzes.listener.js';
import { RemoveQuizListener } from './remove-quiz.listener.js';

@Module({
  imports: [ExamModule],
  providers: [
    CloseOverdueProcessor,
    DiscardQuizzesListener,
    PublishQuizzesListener,
    RemoveQuizListener,
  ],
})
export class ExamWorkerModule {}
