import { Injectable } from '@nestjs/common';
import {
  Member,
  Membership,
  type PeopleScope,
  peopleParameters,
  Unit,
  withinPeopleScopes,
} from '#organisation';
import { Database } from '#platform';
import { In, type SelectQueryBuilder } from 'typeorm';
import type { TargetRow } from './audience-target.plan.js';
import { unpackCodes } from './audience.plan.js';
import type { Restriction } from './audience.repository.js';

export interface PeopleCount {
  people: number;
  /** Of them, who cannot sign in. */
  withoutAccount: number;
}

/** Whom targets mean, asked from the side of the people: for counts and lists, never on a learner's call. */
@Injectable()
export class AudiencePeopleRepository {
  constructor(private readonly database: Database) {}

  /** Unit id → unit, for the places of targets. */
  async units(ids: string[]): Promise<Map<string, Unit>> {
    const units = await this.database.repository(Unit).findBy({ id: In([...new Set(ids)]) });
    return new Map(units.map((unit) => [unit.id, unit]));
  }

  async names(memberIds: string[]): Promise<Map<string, string>> {
    if (memberIds.length === 0) return new Map();
    const rows = await this.database
      .repository(Member)
      .find({ select: { id: true, name: true }, where: { id: In(memberIds) } });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /**
   * Everybody whom all of the conditions mean, each once. Walks the memberships of the subtrees by
   * (line, kind, to_day, unit_id …), which covers every condition but 班子成员 and the lists.
   */
  async count(conditions: Restriction[]): Promise<PeopleCount> {
    const row = await this.belonging(conditions)
      .select('COUNT(DISTINCT membership.memberId)', 'people')
      .addSelect(
        "COUNT(DISTINCT CASE WHEN membership.access = 'active' THEN NULL ELSE membership.memberId END)",
        'withoutAccount',
      )
      .getRawOne<{ people: string | number; withoutAccount: string | number }>();
    return { people: Number(row?.people ?? 0), withoutAccount: Number(row?.withoutAccount ?? 0) };
  }

  /** Those of the members who are people of the scopes now. By the index of `membership` on the member. */
  async amongScopes(memberIds: string[], scopes: PeopleScope[]): Promise<Set<string>> {
    if (memberIds.length === 0) return new Set();
    const rows = await this.belonging([
      { sql: 'membership.memberId IN (:...memberIds)', parameters: { memberIds } },
      { sql: withinPeopleScopes(scopes), parameters: peopleParameters(scopes) },
    ])
      .select('DISTINCT membership.memberId', 'id')
      .getRawMany<{ id: string }>();
    return new Set(rows.map(({ id }) => id));
  }

  private belonging(conditions: Restriction[]): SelectQueryBuilder<Membership> {
    const rows = this.database
      .repository(Membership)
      .createQueryBuilder('membership')
      .innerJoin(Unit, 'unit', 'unit.id = membership.unitId')
      .where('membership.toDay IS NULL');
    for (const { sql, parameters } of conditions) rows.andWhere(sql, parameters);
    return rows;
  }
}

/**
 * The condition that a row of `membership`, joined to its `unit`, is of somebody whom one of the targets means;
 * the counterpart of `visibleTo`. `name` keeps the parameters of several apart.
 */
export function meantBy(
  targets: TargetRow[],
  units: Map<string, Pick<Unit, 'path'>>,
  name = 'target',
): Restriction {
  const parameters: Record<string, unknown> = {};
  const each = targets.flatMap((target, at) => {
    const path = units.get(target.unitId)?.path;
    return path === undefined ? [] : [oneTarget(target, path, `${name}${at}`, parameters)];
  });
  return { sql: each.length === 0 ? '1 = 0' : `(${each.join(' OR ')})`, parameters };
}

function oneTarget(
  target: TargetRow,
  path: string,
  key: string,
  parameters: Record<string, unknown>,
): string {
  const put = (suffix: string, value: unknown) => {
    parameters[`${key}${suffix}`] = value;
    return `:${key}${suffix}`;
  };
  const anyOf = (column: string, packed: string | null) => {
    const codes = unpackCodes(packed);
    if (codes.length === 0) return [];
    parameters[`${key}${column}`] = codes;
    return [`membership.${column} IN (:...${key}${column})`];
  };
  const { line, seniorityFrom, seniorityTo, inLeadership, listId, memberId } = target;
  return `(${[
    // `0` is the character after `/`: nothing lies between but the subtree.
    `unit.path >= ${put('From', path)} AND unit.path < ${put('To', `${path.slice(0, -1)}0`)}`,
    ...(line === null
      ? []
      : [
          `EXISTS (SELECT 1 FROM membership home WHERE home.member_id = membership.memberId AND home.line = ${put('Line', line)} AND home.open_key IS NOT NULL)`,
        ]),
    ...(seniorityFrom === null || seniorityTo === null
      ? []
      : [
          `membership.seniority BETWEEN ${put('High', seniorityFrom)} AND ${put('Low', seniorityTo)}`,
        ]),
    ...anyOf('authority', target.authorities),
    ...anyOf('partyPost', target.partyPosts),
    ...anyOf('personnelCategory', target.personnelCategories),
    ...anyOf('politicalStatus', target.politicalStatuses),
    ...(inLeadership === null
      ? []
      : [
          `EXISTS (SELECT 1 FROM appointment held WHERE held.open_key = membership.memberId AND held.in_leadership = ${put('Lead', inLeadership ? 1 : 0)})`,
        ]),
    ...(listId === null
      ? []
      : [
          `membership.memberId IN (SELECT COALESCE(kept.merged_into_id, kept.id) FROM audience_list_member listed INNER JOIN member kept ON kept.id = listed.member_id WHERE listed.list_id = ${put('List', listId)})`,
        ]),
    ...(memberId === null
      ? []
      : [
          `membership.memberId IN (SELECT COALESCE(kept.merged_into_id, kept.id) FROM member kept WHERE kept.id = ${put('Member', memberId)})`,
        ]),
  ].join(' AND ')})`;
}
