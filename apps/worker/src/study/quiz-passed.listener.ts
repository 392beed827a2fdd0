import { Injectable } from '@nestjs/common';
import { quizGraded } from '#exam';
import { type EventHandler, EventListener } from '#platform';
import { Completion } from '#study';

interface QuizGraded {
  memberId: string;
  lessonId: string | null;
  passed: boolean;
}

/** The quiz may be what a watched lesson was waiting for. */
@Injectable()
@EventListener(quizGraded, 'study.complete-lesson-by-quiz')
export class QuizPassedListener implements EventHandler<QuizGraded> {
  constructor(private readonly completion: Completion) {}

  async handle({ memberId, lessonId, passed }: QuizGraded): Promise<void> {
    if (passed && lessonId !== null) await this.completion.quizPassed(memberId, lessonId);
  }
}
