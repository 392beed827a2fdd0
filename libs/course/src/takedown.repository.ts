import { Injectable } from '@nestjs/common';
import { Database, type PageRequest, pageWindow } from '#platform';
import { Brackets, In, IsNull, type SelectQueryBuilder } from 'typeorm';
import { CourseVersion } from './course-version.entity.js';
import { Course } from './course.entity.js';
import { Lesson } from './lesson.entity.js';
import { TakedownCourse } from './takedown-course.entity.js';
import { Takedown } from './takedown.entity.js';
import type { TakedownSearch } from './takedown.view.js';

const AT_A_TIME = 500;

/** The version whose facts the course's own columns repeat. */
const SHOWN = 'COALESCE(course.liveVersionId, course.draftVersionId)';

@Injectable()
export class TakedownRepository {
  constructor(private readonly database: Database) {}

  private get takedowns() {
    return this.database.repository(Takedown);
  }

  private get hits() {
    return this.database.repository(TakedownCourse);
  }

  /**
   * Courses that are published or on the way there and have what is looked for, the newest first. A category goes by
   * the index on (state, category, published); a lecturer and a word look at each course once (10,000: some ms).
   */
  found(target: TakedownSearch, page: PageRequest): Promise<[Course[], number]> {
    const { skip, take } = pageWindow(page);
    return this.search(target).skip(skip).take(take).getManyAndCount();
  }

  allFound(target: TakedownSearch): Promise<Course[]> {
    return this.search(target).getMany();
  }

  /** The titles of the lessons that stand in the courses' catalogue now. */
  async lessonTitles(courses: Course[]): Promise<Map<string, string[]>> {
    const titles = new Map<string, string[]>();
    for (const part of chunks(courses)) {
      const shown = part.map(
        ({ liveVersionId, draftVersionId }) => liveVersionId ?? draftVersionId,
      );
      const lessons = await this.database
        .repository(Lesson)
        .findBy({ versionId: In(shown.filter((id) => id !== null)) });
      for (const { courseId, title } of lessons) {
        titles.set(courseId, [...(titles.get(courseId) ?? []), title]);
      }
    }
    return titles;
  }

  async add(takedown: Takedown, hits: TakedownCourse[]): Promise<void> {
    await this.takedowns.insert(takedown);
    for (const part of chunks(hits)) await this.hits.insert(part);
  }

  find(id: string): Promise<Takedown | null> {
    return this.takedowns.findOneBy({ id });
  }

  /** Newest first. */
  list(page: PageRequest): Promise<[Takedown[], number]> {
    return this.takedowns.findAndCount({ order: { at: 'DESC', id: 'DESC' }, ...pageWindow(page) });
  }

  coursesOf(takedownId: string, page: PageRequest): Promise<[TakedownCourse[], number]> {
    const order = { title: 'ASC', courseId: 'ASC' } as const;
    return this.hits.findAndCount({ where: { takedownId }, order, ...pageWindow(page) });
  }

  /** The courses of a takedown that it still keeps down; of those named, where some are. */
  async keptDown(takedownId: string, courseIds: string[] | null): Promise<string[]> {
    const rows = await this.hits.findBy({ takedownId, restoredAt: IsNull() });
    const ids = rows.map(({ courseId }) => courseId);
    return courseIds === null ? ids : ids.filter((id) => courseIds.includes(id));
  }

  async restoredCounts(takedownIds: string[]): Promise<Map<string, number>> {
    if (takedownIds.length === 0) return new Map();
    const rows = await this.hits
      .createQueryBuilder('hit')
      .select('hit.takedownId', 'id')
      .addSelect('COUNT(*)', 'count')
      .where('hit.takedownId IN (:...takedownIds) AND hit.restoredAt IS NOT NULL', { takedownIds })
      .groupBy('hit.takedownId')
      .getRawMany<{ id: string; count: number | string }>();
    return new Map(rows.map(({ id, count }) => [id, Number(count)]));
  }

  async markRestored(
    takedownId: string,
    courseIds: string[],
    facts: Pick<TakedownCourse, 'restoredAt' | 'restoredByName' | 'restoreReason'>,
  ): Promise<void> {
    for (const part of chunks(courseIds)) {
      await this.hits.update({ takedownId, courseId: In(part) }, facts);
    }
  }

  /** Locked in the order of ids. */
  async lockCourses(ids: string[]): Promise<void> {
    for (const part of chunks(ids.toSorted())) await this.database.lockRows(Course, 'id', part);
  }

  async close(courseIds: string[], takenDownAt: Date): Promise<void> {
    for (const part of chunks(courseIds)) {
      const open = { id: In(part), takenDownAt: IsNull() };
      await this.database.repository(Course).update(open, { takenDownAt });
    }
  }

  /** Those of the courses that no takedown keeps down any more. By the index on (course, restored). */
  async open(courseIds: string[]): Promise<void> {
    for (const part of chunks(courseIds)) {
      const held = await this.hits.findBy({ courseId: In(part), restoredAt: IsNull() });
      const kept = new Set(held.map(({ courseId }) => courseId));
      const free = part.filter((id) => !kept.has(id));
      if (free.length === 0) continue;
      await this.database.repository(Course).update({ id: In(free) }, { takenDownAt: null });
    }
  }

  private search({ kind, term, categories }: TakedownSearch): SelectQueryBuilder<Course> {
    const query = this.database
      .repository(Course)
      .createQueryBuilder('course')
      .where('course.state IN (:...states)', { states: ['published', 'submitted'] })
      .orderBy('course.updatedAt', 'DESC')
      .addOrderBy('course.id', 'DESC');
    if (kind === 'category') {
      return query.andWhere('course.category IN (:...categories)', { categories });
    }
    const like = `%${term.toLowerCase().replaceAll(/[!%_]/g, '!$&')}%`;
    if (kind === 'lecturer') {
      // The line may leave out the last of many; the list has them all.
      const named = `LOWER(course.lecturer) LIKE :like ESCAPE '!' OR LOWER(shown.lecturers) LIKE :like ESCAPE '!'`;
      return query
        .innerJoin(CourseVersion, 'shown', `shown.id = ${SHOWN}`)
        .andWhere(`(${named})`, { like });
    }
    const lessons = query
      .subQuery()
      .select('1')
      .from(Lesson, 'lesson')
      .where(`lesson.versionId = ${SHOWN} AND LOWER(lesson.title) LIKE :like ESCAPE '!'`);
    return query.setParameters({ like }).andWhere(
      new Brackets((either) => {
        either
          .where(`LOWER(course.title) LIKE :like ESCAPE '!'`)
          .orWhere(`LOWER(course.summary) LIKE :like ESCAPE '!'`)
          .orWhere(`EXISTS ${lessons.getQuery()}`);
      }),
    );
  }
}

function chunks<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / AT_A_TIME);
  return Array.from({ length: count }, (_, n) => items.slice(n * AT_A_TIME, (n + 1) * AT_A_TIME));
}
