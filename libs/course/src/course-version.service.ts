import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform';
import type { CourseVersion } from './course-version.entity.js';
import { CourseVersionRepository } from './course-version.repository.js';
import type { VersionStage } from './course-version.state.js';
import { courseErrors } from './course.errors.js';
import { canAuthor, canWithdraw, ownsCourse } from './course.policy.js';
import { CourseRepository } from './course.repository.js';
import { LessonRepository } from './lesson.repository.js';
import {
  changedFacts,
  changedLessons,
  type FactChange,
  type LessonDiff,
  type OutlineLesson,
} from './version-diff.plan.js';

export interface VersionRow {
  id: string;
  version: number;
  stage: VersionStage;
  title: string;
  changeNote: string;
  lessonCount: number;
  submittedAt: Date | null;
  publishedAt: Date | null;
  supersededAt: Date | null;
  /** What learners see, or saw last. */
  live: boolean;
}

export interface VersionDiff {
  version: number;
  stage: VersionStage;
  changeNote: string;
  /** Null: there was none before it. */
  against: number | null;
  facts: FactChange[];
  /** Every lesson of either, unchanged ones too. */
  lessons: LessonDiff[];
}

/** The versions of a course and what changed between them, for its author and for those who review. */
@Injectable()
export class CourseVersions {
  constructor(
    private readonly courses: CourseRepository,
    private readonly versions: CourseVersionRepository,
    private readonly lessons: LessonRepository,
  ) {}

  /** Newest first; to others than its owner a draft does not exist. */
  async list(actor: Actor, courseId: string): Promise<VersionRow[]> {
    const { liveVersionId, versions } = await this.seen(actor, courseId);
    return versions.map((version) => versionRow(version, liveVersionId));
  }

  /**
   * @param against left out: the version before it; the first is compared with nothing.
   * @throws `course.version-not-found`
   */
  async diff(
    actor: Actor,
    courseId: string,
    number: number,
    against = number - 1,
  ): Promise<VersionDiff> {
    const { versions } = await this.seen(actor, courseId);
    const after = versions.find((version) => version.number === number);
    const before = versions.find((version) => version.number === against);
    if (!after || (!before && against !== 0)) throw courseErrors['version-not-found']();
    return {
      version: number,
      stage: after.state,
      changeNote: after.changeNote,
      against: before?.number ?? null,
      facts: before ? changedFacts(before, after) : [],
      lessons: changedLessons(
        before ? await this.outline(before.id) : [],
        await this.outline(after.id),
      ),
    };
  }

  private async seen(actor: Actor, courseId: string) {
    if (!canAuthor(actor) && !canWithdraw(actor)) throw courseErrors['versions-forbidden']();
    const course = await this.courses.find(courseId);
    const owns = course !== null && canAuthor(actor) && ownsCourse(actor, course);
    const all =
      course && (owns || canWithdraw(actor)) ? await this.versions.ofCourse(courseId) : [];
    const versions = owns ? all : all.filter(({ state }) => state !== 'draft');
    if (!course || versions.length === 0) throw courseErrors['not-found']();
    return { liveVersionId: course.liveVersionId, versions };
  }

  private async outline(versionId: string): Promise<OutlineLesson[]> {
    const lessons = await this.lessons.lessonsOf([versionId]);
    const chapters = await this.lessons.chaptersOf([versionId]);
    return chapters.flatMap(({ id: chapterId, title: chapterTitle }) =>
      lessons
        .filter((lesson) => lesson.chapterId === chapterId)
        .map(({ id, title, kind, mediaAssetId, durationMs }) => ({
          id,
          title,
          kind,
          chapterId,
          chapterTitle,
          mediaAssetId,
          durationMs,
        })),
    );
  }
}

function versionRow(version: CourseVersion, liveVersionId: string | null): VersionRow {
  const { id, number, state, title, changeNote, lessonCount } = version;
  const { submittedAt, publishedAt, supersededAt } = version;
  return {
    id,
    version: number,
    stage: state,
    title,
    changeNote,
    lessonCount,
    submittedAt,
    publishedAt,
    supersededAt,
    live: id === liveVersionId,
  };
}
