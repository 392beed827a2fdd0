import { Injectable } from '@nestjs/common';
import { type MediaAsset, MediaService } from '#media';
import type { Course } from './course.entity.js';
import { CourseRepository } from './course.repository.js';
import {
  type CourseRowView,
  courseRowView,
  type CourseSheet,
  courseSheet,
  type LessonSheet,
  lessonSheet,
} from './course.view.js';
import type { Lesson } from './lesson.entity.js';
import { LessonRepository } from './lesson.repository.js';

/** Gathers what those who make and review courses see. Who may see it was decided before. */
@Injectable()
export class CourseSheets {
  constructor(
    private readonly courses: CourseRepository,
    private readonly lessons: LessonRepository,
    private readonly media: MediaService,
  ) {}

  async sheet(course: Course): Promise<CourseSheet> {
    const chapters = await this.lessons.chaptersOf([course.id]);
    const lessons = await this.lessons.lessonsOf([course.id]);
    const reviews = await this.courses.reviewsOf([course.id]);
    return courseSheet({
      course,
      chapters,
      lessons,
      reviews,
      assets: await this.assetsOf(lessons),
    });
  }

  async lessonSheet(lesson: Lesson): Promise<LessonSheet> {
    return lessonSheet(lesson, await this.assetsOf([lesson]));
  }

  /** Four queries, however many courses. */
  async rows(courses: Course[]): Promise<CourseRowView[]> {
    const ids = courses.map(({ id }) => id);
    const lessons = await this.lessons.lessonsOf(ids);
    const assets = await this.assetsOf(lessons);
    const reviews = await this.courses.reviewsOf(ids);
    return courses.map((course) => {
      const own = lessons.filter(({ courseId }) => courseId === course.id);
      const durations = own.map(({ mediaAssetId }) => assets.get(mediaAssetId ?? '')?.durationMs);
      const last = reviews.find(({ courseId }) => courseId === course.id);
      const durationMs = durations.reduce<number>((sum, each) => sum + (each ?? 0), 0);
      return courseRowView(course, durationMs, last?.comment ?? null);
    });
  }

  async assetsOf(lessons: Lesson[]): Promise<Map<string, MediaAsset>> {
    const ids = lessons.flatMap(({ mediaAssetId }) => mediaAssetId ?? []);
    return new Map((await this.media.findMany(ids)).map((asset) => [asset.id, asset]));
  }
}
