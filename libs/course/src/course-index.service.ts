import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { CategoryTree } from './category-tree.service.js';
import { CourseIndexRepository } from './course-index.repository.js';
import { CourseLookup } from './course-lookup.service.js';
import { courseTerms } from './search-term.plan.js';

const AT_ONCE = 200;

/** Lecturers are written in one line: 、 and the like stand between them. */
const BETWEEN = /[、，,；;\s]+/;

/** What the catalogue's search knows of each course. Written with the publication, rebuilt at any time. */
@Injectable()
export class CourseIndex {
  constructor(
    private readonly database: Database,
    private readonly rows: CourseIndexRepository,
    private readonly courses: CourseLookup,
    private readonly categories: CategoryTree,
  ) {}

  /** In the open unit of work, so that a course is findable at the very moment it is published. */
  async write(courseId: string): Promise<void> {
    const [course] = await this.courses.courses([courseId]);
    if (!course) return this.rows.remove(courseId);
    const lessons = await this.courses.lessonsOf([courseId]);
    const terms = courseTerms({
      title: course.title,
      lecturers: course.lecturer.split(BETWEEN),
      tags: course.tags,
      categories: await this.categories.namesOf(course.category),
      summary: course.summary,
      lessonTitles: lessons.map(({ lessonTitle }) => lessonTitle),
    });
    await this.rows.replace(courseId, terms);
  }

  /** Those that were never written. Answers how many. */
  async complete(): Promise<number> {
    for (let count = 0; ;) {
      const ids = await this.rows.unindexed(AT_ONCE);
      if (ids.length === 0) return count;
      count += await this.writeAll(ids);
    }
  }

  /** All of a category and of those below it. */
  async rewriteCategory(code: string): Promise<void> {
    const codes = await this.categories.subtree(code);
    await this.writeAll(await this.rows.publishedIn(codes));
  }

  /** Every published course, one after the other; searches go on meanwhile. Answers how many. */
  async rewriteAll(): Promise<number> {
    let count = 0;
    for (let last = ''; ;) {
      const ids = await this.rows.publishedAfter(last, AT_ONCE);
      if (ids.length === 0) return count;
      count += await this.writeAll(ids);
      last = ids.at(-1) ?? last;
    }
  }

  private async writeAll(ids: string[]): Promise<number> {
    for (const id of ids) await this.database.transaction(() => this.write(id));
    return ids.length;
  }
}
