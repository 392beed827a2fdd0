import { Injectable } from '@nestjs/common';
import { CourseCredit } from '#credit';
import { type EventHandler, EventListener } from '#platform';
import { type CourseCompleted, courseCompleted } from '#study';

/** A completed course becomes an entry of the ledger. Called again, it finds the entry that is there. */
@Injectable()
@EventListener(courseCompleted, 'credit.post-course-entry')
export class PostCourseEntryListener implements EventHandler<CourseCompleted> {
  constructor(private readonly courseCredit: CourseCredit) {}

  async handle({ completedAt, ...course }: CourseCompleted): Promise<void> {
    await this.courseCredit.post({ ...course, completedAt: new Date(completedAt) });
  }
}
