import { Injectable } from '@nestjs/common';
import { Database, type PageRequest, pageWindow } from '#platform';
import { Brackets } from 'typeorm';
import { categoriesNamedLike } from './category-rows.js';
import { Course } from './course.entity.js';

export interface CatalogueFilter {
  /** Any part of a title, a lecturer's name or a category's name. */
  query?: string | undefined;
  /** A category's code. */
  category?: string | undefined;
  required?: boolean | undefined;
}

/** Search stands behind this one class, so that another index can take its place. */
@Injectable()
export class CatalogueRepository {
  constructor(private readonly database: Database) {}

  /** Published courses, newest first. */
  list(filter: CatalogueFilter, page: PageRequest): Promise<[Course[], number]> {
    const { query = '', category, required } = filter;
    const { skip, take } = pageWindow(page);
    const courses = this.database
      .repository(Course)
      .createQueryBuilder('course')
      .where('course.state = :state', { state: 'published' })
      .orderBy('course.publishedAt', 'DESC')
      .addOrderBy('course.id', 'DESC')
      .skip(skip)
      .take(take);
    if (category) courses.andWhere('course.category = :category', { category });
    if (required !== undefined) courses.andWhere('course.required = :required', { required });
    if (query.trim()) courses.andWhere(this.matches(query.trim()));
    return courses.getManyAndCount();
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

/** `%`, `_` and the escape sign itself stand for themselves. */
function escapeLike(text: string): string {
  return text.replaceAll(/[!%_]/g, '!$&');
}
