import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database } from '#platform';
import { CourseDrafts } from './course-draft.service.js';
import { CourseVersionRepository } from './course-version.repository.js';
import { isEditable } from './course-version.state.js';
import { courseErrors } from './course.errors.js';
import { CourseRepository } from './course.repository.js';

/** 归档: what an author is done with leaves his lists, and nothing of it is lost. */
@Injectable()
export class CourseArchive {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseRepository,
    private readonly versions: CourseVersionRepository,
    private readonly drafts: CourseDrafts,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** A draft or a withdrawn course. @throws `course.still-in-use` while learners or reviewers have it */
  async archive(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async () => {
      const course = await this.drafts.lockOwn(actor, id);
      const version = await this.versions.find(course.draftVersionId);
      const underReview = version !== null && !isEditable(version.state);
      if (course.state === 'published' || underReview) throw courseErrors['still-in-use']();
      if (course.archivedAt !== null) return;
      await this.courses.change(id, { archivedAt: this.clock.now() });
      await this.record(actor, 'course.archive', id);
    });
  }

  /** Back into the lists, as it was. */
  async restore(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async () => {
      const course = await this.drafts.lockOwn(actor, id);
      if (course.archivedAt === null) return;
      await this.courses.change(id, { archivedAt: null });
      await this.record(actor, 'course.restore', id);
    });
  }

  private record(actor: Actor, action: string, id: string): Promise<void> {
    return this.audit.record(actor, action, { subject: 'course', subjectId: id });
  }
}
