import { Injectable } from '@nestjs/common';
import { Database, type PageRequest, pageWindow } from '#platform';
import { In, IsNull } from 'typeorm';
import { CourseReview } from './course-review.entity.js';
import { CourseSchedule } from './course-schedule.entity.js';
import { CourseVersion } from './course-version.entity.js';
import { Course } from './course.entity.js';
import type { CourseState } from './course.state.js';
import { ReviewComment } from './review-comment.entity.js';

/** Which of one's own courses. */
export interface OwnFilter {
  state?: CourseState | undefined;
  /** Any part of a title or a lecturer's name. */
  query?: string | undefined;
  archived?: boolean | undefined;
}

/** What its author has to do with it: a published course may be changed at the same time, and is in both lists. */
const IN_STATE: Record<CourseState, string> = {
  draft: "version.state = 'draft'",
  submitted: "version.state <> 'draft'",
  published: "course.state = 'published'",
  withdrawn: "course.state = 'withdrawn'",
};

const MATCHES = ['course.title', 'course.lecturer', 'version.title', 'version.lecturer']
  .map((column) => `LOWER(${column}) LIKE :like ESCAPE '!'`)
  .join(' OR ');

@Injectable()
export class CourseRepository {
  constructor(private readonly database: Database) {}

  private get courses() {
    return this.database.repository(Course);
  }

  private get reviews() {
    return this.database.repository(CourseReview);
  }

  async add(course: Course): Promise<void> {
    await this.courses.insert(course);
  }

  async change(id: string, change: Partial<Omit<Course, 'id'>>): Promise<void> {
    await this.courses.update({ id }, change);
  }

  async remove(id: string): Promise<void> {
    await this.reviews.delete({ courseId: id });
    await this.database.repository(ReviewComment).delete({ courseId: id });
    await this.database.repository(CourseSchedule).delete({ courseId: id });
    await this.courses.delete({ id });
  }

  find(id: string): Promise<Course | null> {
    return this.courses.findOneBy({ id });
  }

  async findMany(ids: string[]): Promise<Course[]> {
    return ids.length === 0 ? [] : this.courses.findBy({ id: In(ids) });
  }

  /** Locked until the unit of work ends; to be the unit's first query, so that what follows is current. */
  async lock(id: string): Promise<Course | null> {
    const [row] = await this.database.lockRows(Course, 'id', [id]);
    return row ?? null;
  }

  /** Last changed first; by the index on owner and time. Those put away are a list of their own. */
  listOwn(ownerId: string, filter: OwnFilter, page: PageRequest): Promise<[Course[], number]> {
    const { skip, take } = pageWindow(page);
    const { state, query = '', archived = false } = filter;
    const own = this.courses
      .createQueryBuilder('course')
      .leftJoin(CourseVersion, 'version', 'version.id = course.draftVersionId')
      .where('course.ownerId = :ownerId', { ownerId })
      .andWhere(`course.archivedAt IS ${archived ? 'NOT NULL' : 'NULL'}`)
      .orderBy('course.updatedAt', 'DESC')
      .addOrderBy('course.id', 'DESC')
      .offset(skip)
      .limit(take);
    if (state) own.andWhere(IN_STATE[state]);
    if (query !== '') {
      const like = { like: `%${query.toLowerCase().replaceAll(/[!%_]/g, '!$&')}%` };
      own.andWhere(`(${MATCHES})`, like);
    }
    return own.getManyAndCount();
  }

  /** Of somebody's own courses that are not put away. */
  async titlesOf(ownerId: string): Promise<string[]> {
    const rows = await this.courses.find({
      where: { ownerId, archivedAt: IsNull() },
      select: { title: true },
    });
    return rows.map(({ title }) => title);
  }

  /** Newest first. */
  async reviewsOf(courseIds: string[]): Promise<CourseReview[]> {
    if (courseIds.length === 0) return [];
    return this.reviews.find({
      where: { courseId: In(courseIds) },
      order: { at: 'DESC', id: 'DESC' },
    });
  }
}
