import { Injectable } from '@nestjs/common';
import type { AssignmentReach } from '#course';
import {
  Membership,
  type PeopleScope,
  peopleParameters,
  Unit,
  withinPeopleScopes,
} from '#organisation';
import { Database, type PageRequest, pageWindow } from '#platform';
import type { SelectQueryBuilder } from 'typeorm';

export const PROGRESS_FILTERS = ['all', 'finished', 'unfinished'] as const;
export type ProgressFilter = (typeof PROGRESS_FILTERS)[number];

export interface ProgressQuestion extends AssignmentReach {
  scopes: PeopleScope[];
  /** Part of a name. */
  query?: string | undefined;
}

interface ProgressRow {
  memberId: string;
  finished: number;
  completedAt: Date | string | null;
}

type Rows = SelectQueryBuilder<Membership>;

/**
 * The people whom a rule means, beside what they have completed. People are found along
 * (line, kind, to_day, unit_id …) of `membership`, completions by their primary key (member, course).
 */
@Injectable()
export class AssignmentProgressRepository {
  constructor(private readonly database: Database) {}

  /** Everybody once, and those of them who have finished every course. */
  async count(question: ProgressQuestion): Promise<{ people: number; finished: number }> {
    const counted = async (filter: ProgressFilter) => {
      const row = await this.people(question, filter)
        .select('COUNT(DISTINCT membership.memberId)', 'count')
        .getRawOne<{ count: string | number }>();
      return Number(row?.count ?? 0);
    };
    return { people: await counted('all'), finished: await counted('finished') };
  }

  /** Member ids in official order, each where he stands first. */
  async page(
    question: ProgressQuestion,
    filter: ProgressFilter,
    page: PageRequest,
  ): Promise<string[]> {
    const { skip, take } = pageWindow(page);
    const rows = await this.people(question, filter)
      .select('membership.memberId', 'memberId')
      .groupBy('membership.memberId')
      .orderBy('MIN(unit.orderPath)')
      .addOrderBy('MIN(membership.order)')
      .addOrderBy('membership.memberId')
      .offset(skip)
      .limit(take)
      .getRawMany<{ memberId: string }>();
    return rows.map(({ memberId }) => memberId);
  }

  /** How many of the courses each has finished, and when the last; nobody who has finished none. */
  async finished(memberIds: string[], courseIds: string[]): Promise<Map<string, ProgressRow>> {
    if (memberIds.length === 0 || courseIds.length === 0) return new Map();
    const rows = await this.database.manager
      .createQueryBuilder()
      .select('done.member_id', 'memberId')
      .addSelect('COUNT(*)', 'finished')
      .addSelect('MAX(done.completed_at)', 'completedAt')
      .from('course_completion', 'done')
      .where('done.member_id IN (:...memberIds)', { memberIds })
      .andWhere('done.course_id IN (:...courseIds)', { courseIds })
      .groupBy('done.member_id')
      .getRawMany<ProgressRow>();
    return new Map(rows.map((row) => [row.memberId, row]));
  }

  private people(
    { people, scopes, courseIds, query }: ProgressQuestion,
    filter: ProgressFilter,
  ): Rows {
    const rows = this.database
      .repository(Membership)
      .createQueryBuilder('membership')
      .innerJoin(Unit, 'unit', 'unit.id = membership.unitId')
      .where('membership.toDay IS NULL')
      .andWhere(people.sql, people.parameters)
      .andWhere(withinPeopleScopes(scopes), peopleParameters(scopes));
    if (query) {
      const like = `%${query.replaceAll(/[!%_]/g, '!$&')}%`;
      rows.andWhere("membership.memberName LIKE :like ESCAPE '!'", { like });
    }
    if (filter === 'all') return rows;
    const done =
      '(SELECT COUNT(*) FROM course_completion done WHERE done.member_id = membership.memberId AND done.course_id IN (:...courseIds))';
    return rows.andWhere(`${done} ${filter === 'finished' ? '>=' : '<'} :wanted`, {
      courseIds: ['', ...courseIds],
      wanted: Math.max(1, courseIds.length),
    });
  }
}
