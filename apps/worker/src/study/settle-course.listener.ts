import { Injectable } from '@nestjs/common';
import { quizzesPublished } from '#exam';
import { type EventHandler, EventListener } from '#platform';
import { CourseSettlement } from '#study';

/** A version and its quizzes are out: some may have done all of it already. */
@Injectable()
@EventListener(quizzesPublished, 'study.plan-settlement')
export class SettleCourseListener implements EventHandler<{ courseId: string }> {
  constructor(private readonly settlement: CourseSettlement) {}

  handle({ courseId }: { courseId: string }): Promise<void> {
    return this.settlement.plan(courseId);
  }
}
