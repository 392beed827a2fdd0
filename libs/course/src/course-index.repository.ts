import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { CourseTerm } from './course-term.entity.js';
import { Course } from './course.entity.js';

const ROWS_AT_ONCE = 300;

/** The terms by which courses are found. */
@Injectable()
export class CourseIndexRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(CourseTerm);
  }

  /** The course is found by these terms and by no other. */
  async replace(courseId: string, terms: ReadonlyMap<string, number>): Promise<void> {
    await this.remove(courseId);
    const rows = [...terms].map(([term, weight]) => ({ courseId, term, weight }));
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      await this.rows.insert(rows.slice(from, from + ROWS_AT_ONCE));
    }
  }

  async remove(courseId: string): Promise<void> {
    await this.rows.delete({ courseId });
  }

  /** Published courses that nothing finds yet, some of them. By the index of the terms on the course. */
  async unindexed(limit: number): Promise<string[]> {
    const courses = await this.published()
      .andWhere((course) => {
        const term = course.subQuery().select('1').from(CourseTerm, 'term');
        return `NOT EXISTS ${term.where('term.courseId = course.id').getQuery()}`;
      })
      .limit(limit)
      .getMany();
    return courses.map(({ id }) => id);
  }

  /** Published courses after an id, in the order of their ids. */
  async publishedAfter(id: string, limit: number): Promise<string[]> {
    const courses = await this.published()
      .andWhere('course.id > :id', { id })
      .orderBy('course.id')
      .limit(limit)
      .getMany();
    return courses.map((course) => course.id);
  }

  /** Published courses of these categories. By (state, category, published). */
  async publishedIn(categories: string[]): Promise<string[]> {
    if (categories.length === 0) return [];
    const courses = await this.published()
      .andWhere('course.category IN (:...categories)', { categories })
      .getMany();
    return courses.map(({ id }) => id);
  }

  private published() {
    return this.database
      .repository(Course)
      .createQueryBuilder('course')
      .select('course.id')
      .where('course.state = :state', { state: 'published' });
  }
}
