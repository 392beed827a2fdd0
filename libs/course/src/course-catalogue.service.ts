import { Injectable } from '@nestjs/common';
import { type Page, pageOf, type PageRequest } from '#platform';
import { type CatalogueFilter, CatalogueRepository } from './catalogue.repository.js';
import { CourseLookup } from './course-lookup.service.js';
import { CourseRepository } from './course.repository.js';
import { type CourseFacts, courseFacts, type PublishedCourse } from './course.view.js';
import { LessonRepository } from './lesson.repository.js';

/** The published courses. Every member may see them. */
@Injectable()
export class CourseCatalogue {
  constructor(
    private readonly catalogue: CatalogueRepository,
    private readonly courses: CourseRepository,
    private readonly lessonRows: LessonRepository,
    private readonly lookup: CourseLookup,
  ) {}

  /** Newest first. */
  async list({
    page,
    pageSize,
    ...filter
  }: CatalogueFilter & PageRequest): Promise<Page<CourseFacts>> {
    const window = { page, pageSize };
    const [rows, total] = await this.catalogue.list(filter, window);
    return pageOf(rows.map(courseFacts), total, window);
  }

  /** Null unless it is published. */
  async find(courseId: string): Promise<PublishedCourse | null> {
    const course = await this.courses.find(courseId);
    if (course?.state !== 'published') return null;
    const chapters = await this.lessonRows.chaptersOf([courseId]);
    const lessons = await this.lookup.lessonsOf([courseId]);
    return {
      ...courseFacts(course),
      chapters: chapters.map(({ id, title }) => ({
        id,
        title,
        lessons: lessons.filter(({ chapterId }) => chapterId === id),
      })),
    };
  }
}
