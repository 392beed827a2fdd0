import { Injectable } from '@nestjs/common';
import { draftDiscarded } from '#course';
import { QuizWriting } from '#exam';
import { type EventHandler, EventListener } from '#platform';

/** What was changed in a published course is given up, in its quizzes too. */
@Injectable()
@EventListener(draftDiscarded, 'exam.discard-quizzes')
export class DiscardQuizzesListener implements EventHandler<{ courseId: string }> {
  constructor(private readonly writing: QuizWriting) {}

  handle({ courseId }: { courseId: string }): Promise<void> {
    return this.writing.discard(courseId);
  }
}
