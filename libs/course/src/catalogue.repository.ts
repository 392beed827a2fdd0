import { Injectable } from '@nestjs/common';
import { Database, type PageRequest, pageWindow } from '#platform';
import type { SelectQueryBuilder } from 'typeorm';
import type { Restriction } from './audience.repository.js';
import { CourseTerm } from './course-term.entity.js';
import { Course } from './course.entity.js';
import { type QueryPart, queryParts } from './search-term.plan.js';

export const catalogueSorts = ['relevance', 'newest', 'shortest'] as const;
export type CatalogueSort = (typeof catalogueSorts)[number];

/** Up to a quarter of an hour (微课), up to 45 minutes, longer. */
export const courseLengths = ['micro', 'short', 'long'] as const;
export type CourseLength = (typeof courseLengths)[number];

export interface CatalogueFilter {
  /** Words of a title, a lecturer, a tag, a category, a summary or a lesson; pinyin of the first two. */
  query?: string | undefined;
  /** Codes of categories, any of them. */
  categories?: string[] | undefined;
  theme?: string | undefined;
  required?: boolean | undefined;
  length?: CourseLength | undefined;
  /** Only these courses, or none of these. */
  among?: string[] | undefined;
  except?: string[] | undefined;
  /** Unset: by relevance where something is searched for, else the newest first. */
  sort?: CatalogueSort | undefined;
}

/** What the catalogue is to one member. */
export interface CatalogueAudience {
  visible: Restriction;
  requiredIds: string[];
  electiveIds: string[];
}

const MINUTE_MS = 60_000;
const LENGTHS: Record<CourseLength, [over: number, upTo: number]> = {
  micro: [-1, 15 * MINUTE_MS],
  short: [15 * MINUTE_MS, 45 * MINUTE_MS],
  long: [45 * MINUTE_MS, 2 ** 31 - 1],
};

/** An expression, so that SQLite does not walk all terms course by course to have them grouped already. */
const HIT_COURSE = "COALESCE(hit.courseId, '')";

/** No term has a character after it. */
const LAST = '\uffff';

/** Search stands behind this one class, so that another index can take its place. */
@Injectable()
export class CatalogueRepository {
  constructor(private readonly database: Database) {}

  /** Published courses that the member may see: by the index for lists, searches by (term, course). */
  async list(
    filter: CatalogueFilter,
    page: PageRequest,
    audience: CatalogueAudience,
  ): Promise<[Course[], number]> {
    const { query = '', sort } = filter;
    const parts = queryParts(query);
    if (parts.length === 0 && query.trim() !== '') return [[], 0];
    const { skip, take } = pageWindow(page);
    const by = sort ?? (parts.length > 0 ? 'relevance' : 'newest');
    const courses = ordered(this.matching(filter, parts, audience), by, parts.length)
      .select('course.id', 'id')
      .offset(skip)
      .limit(take);
    // What is searched for is found once: the page counts the rest along. Without a search counting is the cheaper.
    if (parts.length > 0) courses.addSelect('COUNT(*) OVER ()', 'total');
    const found = await courses.getRawMany<{ id: string; total?: number | string }>();
    const counted = found[0]?.total;
    const total =
      counted === undefined
        ? await this.matching(filter, parts, audience).getCount()
        : Number(counted);
    return [await this.inOrder(found.map(({ id }) => id)), total];
  }

  /** The first of a list without how many there are in all, which costs more than they do. */
  async first(
    filter: Omit<CatalogueFilter, 'query'>,
    take: number,
    audience: CatalogueAudience,
  ): Promise<Course[]> {
    const found = await ordered(this.matching(filter, [], audience), filter.sort ?? 'newest', 0)
      .select('course.id', 'id')
      .limit(take)
      .getRawMany<{ id: string }>();
    return this.inOrder(found.map(({ id }) => id));
  }

  /** A page's rows by themselves: sorting 10,000 whole courses to throw most of them away took twice as long. */
  private async inOrder(ids: string[]): Promise<Course[]> {
    if (ids.length === 0) return [];
    const rows = await this.database
      .repository(Course)
      .createQueryBuilder('course')
      .where('course.id IN (:...ids)', { ids })
      .getMany();
    const known = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => known.get(id) ?? []);
  }

  /** Those of the courses that are open for learning and that the condition lets through. By the primary key. */
  async openAmong(ids: string[], visible: Restriction): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const courses = this.database
      .repository(Course)
      .createQueryBuilder('course')
      .select('course.id', 'id')
      .where('course.id IN (:...ids)', { ids })
      .andWhere(visible.sql, visible.parameters);
    whereOpen(courses);
    const rows = await courses.getRawMany<{ id: string }>();
    return new Set(rows.map(({ id }) => id));
  }

  private matching(
    filter: CatalogueFilter,
    parts: QueryPart[],
    audience: CatalogueAudience,
  ): SelectQueryBuilder<Course> {
    const { categories, theme, required, length, among, except = [] } = filter;
    const courses = this.database
      .repository(Course)
      .createQueryBuilder('course')
      .where(audience.visible.sql, audience.visible.parameters);
    whereOpen(courses);
    for (const [at, part] of parts.entries()) withPart(courses, part, at);
    if (categories) {
      courses.andWhere('course.category IN (:...categories)', { categories: some(categories) });
    }
    if (theme) courses.andWhere('course.theme = :theme', { theme });
    if (required !== undefined) courses.andWhere(...isRequired(required, audience));
    if (length) {
      const [over, upTo] = LENGTHS[length];
      courses.andWhere('course.durationMs > :over AND course.durationMs <= :upTo', { over, upTo });
    }
    if (among) courses.andWhere('course.id IN (:...among)', { among: some(among) });
    if (except.length > 0) courses.andWhere('course.id NOT IN (:...except)', { except });
    return courses;
  }
}

/** As `isOpen` says it of one course. */
function whereOpen(courses: SelectQueryBuilder<Course>): void {
  courses.andWhere("course.state = 'published' AND course.takenDownAt IS NULL");
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

/** Joined: the database begins with the part that fewest courses have. */
function withPart(courses: SelectQueryBuilder<Course>, { term, prefix }: QueryPart, at: number) {
  const name = `part${at}`;
  if (!prefix) {
    const same = `${name}.courseId = course.id AND ${name}.term = :${name}`;
    courses.innerJoin(CourseTerm, name, same, { [name]: term });
    return;
  }
  courses.innerJoin(
    (found) =>
      found
        .select(HIT_COURSE, 'courseId')
        .addSelect('MAX(hit.weight)', 'weight')
        .from(CourseTerm, 'hit')
        .where(`hit.term >= :${name} AND hit.term < :${name}End`)
        .groupBy(HIT_COURSE),
    name,
    `${name}.courseId = course.id`,
    { [name]: term, [`${name}End`]: term + LAST },
  );
}

/** The same order on every page: what is alike otherwise goes by id. */
function ordered(courses: SelectQueryBuilder<Course>, sort: CatalogueSort, parts: number) {
  const names = Array.from({ length: parts }, (_, at) => `part${at}.weight`);
  if (sort === 'relevance' && parts > 0) courses.orderBy(names.join(' + '), 'DESC');
  if (sort === 'shortest') courses.orderBy('course.durationMs', 'ASC');
  return courses.addOrderBy('course.publishedAt', 'DESC').addOrderBy('course.id', 'DESC');
}

/** `IN ()` is no SQL. */
const some = (ids: string[]) => (ids.length > 0 ? ids : ['']);
