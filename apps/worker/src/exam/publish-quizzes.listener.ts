import { Injectable } from '@nestjs/common';
import { type VersionPublished, versionPublished } from '#course';
import { QuizWriting } from '#exam';
import { type EventContext, type EventHandler, EventListener } from '#platform';

/** A new version brings the quizzes that were written for it. */
@Injectable()
@EventListener(versionPublished, 'exam.publish-quizzes')
export class PublishQuizzesListener implements EventHandler<VersionPublished> {
  constructor(private readonly writing: QuizWriting) {}

  handle({ courseId, lessons }: VersionPublished, { occurredAt }: EventContext): Promise<void> {
    return this.writing.publish(courseId, lessons, occurredAt);
  }
}
