import { Injectable } from '@nestjs/common';
import { type MediaAsset, MediaService } from '#media';
import { CategoryDefaults } from './category-defaults.service.js';
import type { CourseVersion } from './course-version.entity.js';
import { CourseVersionRepository } from './course-version.repository.js';
import { CourseWaitingRepository } from './course-waiting.repository.js';
import type { Course } from './course.entity.js';
import { CourseRepository } from './course.repository.js';
import {
  type CourseRowView,
  courseRowView,
  type CourseSheet,
  courseSheet,
  type LessonSheet,
  lessonSheet,
} from './course-sheet.view.js';
import type { Lesson } from './lesson.entity.js';
import { LessonRepository } from './lesson.repository.js';

/** Gathers what those who make and review courses see. Who may see it was decided before. */
@Injectable()
export class CourseSheets {
  constructor(
    private readonly courses: CourseRepository,
    private readonly versions: CourseVersionRepository,
    private readonly lessons: LessonRepository,
    private readonly defaults: CategoryDefaults,
    private readonly waiting: CourseWaitingRepository,
    private readonly media: MediaService,
  ) {}

  /** @param versionId left out: the version that is being made or reviewed, else the live one. */
  async sheet(
    course: Course,
    versionId = course.draftVersionId ?? course.liveVersionId,
  ): Promise<CourseSheet> {
    const version = await this.versions.find(versionId);
    if (!version) throw new Error(`course ${course.id} has no such version`);
    const chapters = await this.lessons.chaptersOf([version.id]);
    const lessons = await this.lessons.lessonsOf([version.id]);
    return courseSheet({
      course,
      version,
      usual: await this.defaults.of(version.category),
      waiting: await this.waiting.find(course.id),
      live: await this.versions.find(course.liveVersionId),
      // What was published keeps the policy that its category had then.
      defaults:
        version.id === course.liveVersionId ? course : await this.defaults.of(version.category),
      chapters,
      lessons,
      reviews: await this.courses.reviewsOf([course.id]),
      assets: await this.assetsOf(lessons),
    });
  }

  async lessonSheet(lesson: Lesson): Promise<LessonSheet> {
    return lessonSheet(lesson, await this.assetsOf([lesson]));
  }

  /** The version of each that is being made or reviewed, else the live one. Six queries, however many courses. */
  async rows(courses: Course[]): Promise<CourseRowView[]> {
    const ids = courses.flatMap(({ draftVersionId, liveVersionId }) => [
      ...(draftVersionId ? [draftVersionId] : []),
      ...(liveVersionId ? [liveVersionId] : []),
    ]);
    const versions = new Map((await this.versions.findMany(ids)).map((row) => [row.id, row]));
    const shown = courses.flatMap((course) => {
      const version = versions.get(course.draftVersionId ?? course.liveVersionId ?? '');
      return version ? [{ course, version }] : [];
    });
    const lengths = await this.lengthsOf(shown.map(({ version }) => version));
    const reviews = await this.courses.reviewsOf(courses.map(({ id }) => id));
    const waiting = await this.waiting.findMany(courses.map(({ id }) => id));
    return shown.map(({ course, version }) =>
      courseRowView({
        waiting: waiting.find(({ courseId }) => courseId === course.id) ?? null,
        course,
        version,
        live: versions.get(course.liveVersionId ?? '') ?? null,
        durationMs: lengths.get(version.id) ?? 0,
        lastComment: reviews.find(({ courseId }) => courseId === course.id)?.comment ?? null,
      }),
    );
  }

  async assetsOf(lessons: Lesson[]): Promise<Map<string, MediaAsset>> {
    const ids = lessons.flatMap(({ mediaAssetId }) => mediaAssetId ?? []);
    return new Map((await this.media.findMany(ids)).map((asset) => [asset.id, asset]));
  }

  private async lengthsOf(versions: CourseVersion[]): Promise<Map<string, number>> {
    const lessons = await this.lessons.lessonsOf(versions.map(({ id }) => id));
    const assets = await this.assetsOf(lessons);
    const lengths = new Map<string, number>();
    for (const { versionId, mediaAssetId } of lessons) {
      const { durationMs = 0 } = assets.get(mediaAssetId ?? '') ?? {};
      lengths.set(versionId, (lengths.get(versionId) ?? 0) + durationMs);
    }
    return lengths;
  }
}
