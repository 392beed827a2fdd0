import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, newId } from '#platform';
import { catalogueColumns } from './catalogue-columns.plan.js';
import { CategoryDefaults } from './category-defaults.service.js';
import { CourseVersionRepository } from './course-version.repository.js';
import type { CourseVersion } from './course-version.entity.js';
import { isEditable } from './course-version.state.js';
import type { Course } from './course.entity.js';
import { courseErrors } from './course.errors.js';
import { canAuthor, ownsCourse } from './course.policy.js';
import { CourseRepository } from './course.repository.js';
import { LessonMedia } from './lesson-media.service.js';
import type { Lesson } from './lesson.entity.js';
import { LessonRepository } from './lesson.repository.js';

/** A course and the version of it that is being made. */
export interface Draft {
  course: Course;
  version: CourseVersion;
}

type VersionChange = Partial<Omit<CourseVersion, 'id' | 'courseId' | 'number' | 'course'>>;

/** The one version of a course that may change. What is published stays; a change of it begins the next. */
@Injectable()
export class CourseDrafts {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseRepository,
    private readonly versions: CourseVersionRepository,
    private readonly lessons: LessonRepository,
    private readonly lessonMedia: LessonMedia,
    private readonly defaults: CategoryDefaults,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * The actor's own course, locked until the open unit of work ends. To be the first query of that unit.
   * @throws `course.authoring-forbidden`, `course.not-found` for another's
   */
  async lockOwn(actor: Actor, courseId: string): Promise<Course> {
    if (!canAuthor(actor)) throw courseErrors['authoring-forbidden']();
    const course = await this.courses.lock(courseId);
    if (!course || !ownsCourse(actor, course)) throw courseErrors['not-found']();
    return course;
  }

  /**
   * As `lockOwn`, with its draft, so that it is still a draft when the caller's change is committed. Of a
   * course that is published or withdrawn the next draft is begun.
   * @throws `course.not-editable` while it is reviewed, `course.lesson-not-found`
   */
  async requireEditable(actor: Actor, courseId: string): Promise<Draft> {
    const course = await this.lockOwn(actor, courseId);
    const version = await this.versions.find(course.draftVersionId);
    if (!version) return this.begin(actor, course);
    if (!isEditable(version.state)) throw courseErrors['not-editable']();
    return { course, version };
  }

  /** The same with one lesson of it. */
  async requireLesson(
    actor: Actor,
    courseId: string,
    lessonId: string,
  ): Promise<Draft & { lesson: Lesson }> {
    const course = await this.lockOwn(actor, courseId);
    const versionId = course.draftVersionId ?? course.liveVersionId ?? '';
    const known = await this.lessons.find({ versionId, id: lessonId });
    if (!known) throw courseErrors['lesson-not-found']();
    const { version } = await this.requireEditable(actor, courseId);
    return { course, version, lesson: Object.assign({}, known, { versionId: version.id }) };
  }

  /**
   * The next version of a published or withdrawn course; of one that is being changed already, that.
   * @throws `course.never-published`, `course.not-editable` while it is reviewed
   */
  async openNext(actor: Actor, courseId: string): Promise<Draft> {
    return this.database.transaction(async () => {
      const course = await this.lockOwn(actor, courseId);
      if (!course.liveVersionId) throw courseErrors['never-published']();
      return this.requireEditable(actor, courseId);
    });
  }

  /** Writes to the draft; before the first publication the course itself says the same. */
  async save({ course, version }: Draft, change: VersionChange): Promise<void> {
    const updatedAt = this.clock.now();
    await this.versions.change(version.id, { ...change, updatedAt });
    const changed = Object.assign(version, change, { updatedAt });
    await this.courses.change(course.id, {
      ...(course.liveVersionId === null && (await this.columnsOf(changed))),
      updatedAt,
    });
  }

  async columnsOf(version: CourseVersion): Promise<ReturnType<typeof catalogueColumns>> {
    return catalogueColumns(version, await this.defaults.of(version.category));
  }

  /** A draft with the outline and all facts of the live version; its lessons keep their ids. */
  private async begin(actor: Actor, course: Course): Promise<Draft> {
    const live = await this.versions.find(course.liveVersionId);
    if (!live) throw new Error(`course ${course.id} has no version`);
    const now = this.clock.now();
    const version: CourseVersion = Object.assign({}, live, {
      id: newId(),
      number: live.number + 1,
      state: 'draft' as const,
      changeNote: '',
      createdAt: now,
      updatedAt: now,
      submittedAt: null,
      publishedAt: null,
    });
    await this.versions.add(version);
    for (const lesson of await this.lessons.copyOutline(live.id, version.id)) {
      await this.lessonMedia.hold(actor, lesson);
    }
    await this.courses.change(course.id, { draftVersionId: version.id, updatedAt: now });
    await this.audit.record(actor, 'course.next-version', {
      subject: 'course',
      subjectId: course.id,
      details: { number: version.number },
    });
    return { course: Object.assign(course, { draftVersionId: version.id }), version };
  }
}
