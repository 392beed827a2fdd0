import { Injectable } from '@nestjs/common';
import { Database, type PageRequest, pageWindow } from '#platform';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { categoriesNamedLike } from './category-rows.js';
import type { Restriction } from './audience.repository.js';
import { Course } from './course.entity.js';

export interface CatalogueFilter {
  /** Any part of a title, a lecturer's name or a category's name. */
  query?: string | undefined;
  /** A category's code. */
  category?: string | undefined;
  required?: boolean | undefined;
}

/** What the catalogue is to one member. */
export interface CatalogueAudience {
  visible: Restriction;
  requiredIds: string[];
  electiveIds: string[];
}

/** Search stands behind this one class, so that another index can take its place. */
@Injectable()
export class CatalogueRepository {
  constructor(private readonly database: Database) {}

  /** Published courses that the member may see, newest first. */
  list(
    filter: CatalogueFilter,
    page: PageRequest,
    audience: CatalogueAudience,
  ): Promise<[Course[], number]> {
    const { query = '', category, required } = filter;
    const { skip, take } = pageWindow(page);
    const courses = this.database
      .repository(Course)
      .createQueryBuilder('course')
      .where(audience.visible.sql, audience.visible.parameters)
      .orderBy('course.publishedAt', 'DESC')
      .addOrderBy('course.id', 'DESC')
      .skip(skip)
      .take(take);
    whereOpen(courses);
    if (category) courses.andWhere('course.category = :category', { category });
    if (required !== undefined) courses.andWhere(...isRequired(required, audience));
    if (query.trim()) courses.andWhere(this.matches(query.trim()));
    return courses.getManyAndCount();
  }

  /** Those of the courses that are open for learning and that the condition lets through. By the primary key. */
  async openAmong(ids: string[], visible: Restriction): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.database
      .repository(Course)
      .createQueryBuilder('course')
      .select('course.id', 'id')
      .where('course.id IN (:...ids)', { ids })
      .andWhere('course.state = :state', { state: 'published' })
      .andWhere(visible.sql, visible.parameters)
      .getRawMany<{ id: string }>();
    return new Set(rows.map(({ id }) => id));
  }

  private matches(query: string): Brackets {
    const like = `%${escapeLike(query.toLowerCase())}%`;
    const codes = categoriesNamedLike(query);
    return new Brackets((either) => {
      either
        .where(`LOWER(course.title) LIKE :like ESCAPE '!'`, { like })
        .orWhere(`LOWER(course.lecturer) LIKE :like ESCAPE '!'`, { like });
      if (codes.length > 0) either.orWhere('course.category IN (:...codes)', { codes });
    });
  }
}

/** As `isOpen` says it of one course. */
function whereOpen(courses: SelectQueryBuilder<Course>): void {
  courses.andWhere("course.state = 'published' AND course.takenDownAt IS NULL");
}

/** `%`, `_` and the escape sign itself stand for themselves. */
function escapeLike(text: string): string {
  return text.replaceAll(/[!%_]/g, '!$&');
}

/** Rules go before what a course says of itself. */
function isRequired(
  wanted: boolean,
  { requiredIds, electiveIds }: CatalogueAudience,
): [string, Record<string, unknown>] {
  const [into, outOf] = wanted ? [requiredIds, electiveIds] : [electiveIds, requiredIds];
  return [
    '(course.id IN (:...into) OR (course.required = :wanted AND course.id NOT IN (:...outOf)))',
    { wanted, into: ['', ...into], outOf: ['', ...outOf] },
  ];
}
