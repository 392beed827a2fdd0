import { Injectable } from '@nestjs/common';
import { lessonRemoved } from '#course';
import { Quizzes } from '#exam';
import { type EventHandler, EventListener } from '#platform';

/** A lesson that is gone takes its quiz along. */
@Injectable()
@EventListener(lessonRemoved, 'exam.remove-quiz')
export class RemoveQuizListener implements EventHandler<{ courseId: string; lessonId: string }> {
  constructor(private readonly quizzes: Quizzes) {}

  handle({ lessonId }: { lessonId: string }): Promise<void> {
    return this.quizzes.removeOf(lessonId);
  }
}
