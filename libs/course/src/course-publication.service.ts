import { Injectable } from '@nestjs/common';
import { Clock, Events } from '#platform';
import { CourseDrafts, type Draft } from './course-draft.service.js';
import { CourseIndex } from './course-index.service.js';
import { CourseVersionRepository } from './course-version.repository.js';
import { versionPublished } from './course.events.js';
import { CourseRepository } from './course.repository.js';
import { LessonRepository } from './lesson.repository.js';

/** Makes a version the one that learners see. */
@Injectable()
export class CoursePublication {
  constructor(
    private readonly courses: CourseRepository,
    private readonly versions: CourseVersionRepository,
    private readonly lessons: LessonRepository,
    private readonly drafts: CourseDrafts,
    private readonly index: CourseIndex,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * In the caller's unit of work, which has locked the course: the version takes the place of the live one in
   * all that the course says. Whoever is watching the one before may finish it. A withdrawn course is open again.
   */
  async publish({ course, version }: Draft): Promise<void> {
    const now = this.clock.now();
    if (course.liveVersionId) {
      const change = { state: 'superseded' as const, supersededAt: now };
      await this.versions.change(course.liveVersionId, change);
    }
    const published = { state: 'published' as const, publishedAt: now, updatedAt: now };
    await this.versions.change(version.id, published);
    const change = {
      ...(await this.drafts.columnsOf(version)),
      state: 'published' as const,
      liveVersionId: version.id,
      draftVersionId: null,
      publishedAt: now,
      updatedAt: now,
      withdrawnAt: null,
    };
    await this.courses.change(course.id, change);
    Object.assign(version, published);
    Object.assign(course, change);
    await this.index.write(course.id);
    const lessons = await this.lessons.lessonsOf([version.id]);
    await this.events.record(versionPublished, {
      courseId: course.id,
      versionId: version.id,
      number: version.number,
      lessons: lessons.map(({ id, title }) => ({ id, title })),
    });
  }
}
