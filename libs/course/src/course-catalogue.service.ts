import { Injectable } from '@nestjs/common';
import { type Page, pageOf, type PageRequest } from '#platform';
import { type CatalogueFilter, CatalogueRepository } from './catalogue.repository.js';
import { CategoryTree } from './category-tree.service.js';
import { CourseAudience } from './course-audience.service.js';
import { CourseLookup } from './course-lookup.service.js';
import { CourseVersionRepository } from './course-version.repository.js';
import { isOpen } from './course.policy.js';
import { CourseRepository } from './course.repository.js';
import { type CourseFacts, courseFacts, type PublishedCourse } from './course.view.js';
import { LessonRepository } from './lesson.repository.js';

export interface CatalogueQuery extends Omit<CatalogueFilter, 'categories'>, PageRequest {
  /** A category's code; those below it belong to it. */
  category?: string | undefined;
}

/** The published courses, to each member those that he may see. */
@Injectable()
export class CourseCatalogue {
  constructor(
    private readonly catalogue: CatalogueRepository,
    private readonly categories: CategoryTree,
    private readonly courses: CourseRepository,
    private readonly versions: CourseVersionRepository,
    private readonly lessonRows: LessonRepository,
    private readonly lookup: CourseLookup,
    private readonly audience: CourseAudience,
  ) {}

  async list(
    memberId: string,
    { page, pageSize, category, ...filter }: CatalogueQuery,
  ): Promise<Page<CourseFacts>> {
    const window = { page, pageSize };
    const categories = category ? await this.categories.subtree(category) : undefined;
    const audience = await this.audience.forCatalogue(memberId);
    const [rows, total] = await this.catalogue.list({ ...filter, categories }, window, audience);
    return pageOf(rows.map(courseFacts), total, window);
  }

  /** The first few of a list, for suggestions. */
  async first(
    memberId: string,
    filter: Omit<CatalogueFilter, 'query'>,
    take: number,
  ): Promise<CourseFacts[]> {
    const audience = await this.audience.forCatalogue(memberId);
    return (await this.catalogue.first(filter, take, audience)).map(courseFacts);
  }

  /** Null unless it is open and the member may see it. */
  async find(memberId: string, courseId: string): Promise<PublishedCourse | null> {
    const course = await this.courses.find(courseId);
    const version = await this.versions.find(course?.liveVersionId ?? null);
    if (!course || !version || !isOpen(course)) return null;
    if (!(await this.audience.mayStudy(memberId, courseId))) return null;
    const chapters = await this.lessonRows.chaptersOf([version.id]);
    const lessons = await this.lookup.lessonsOf([courseId]);
    return {
      ...courseFacts(course),
      version: version.number,
      changeNote: version.changeNote,
      lecturers: version.lecturers,
      chapters: chapters.map(({ id, title }) => ({
        id,
        title,
        lessons: lessons.filter(({ chapterId }) => chapterId === id),
      })),
    };
  }
}
