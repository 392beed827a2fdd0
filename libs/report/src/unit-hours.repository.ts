import { Injectable } from '@nestjs/common';
import type { EffectiveScheme, SchemeDefinition } from '#assessment';
import { CreditEntry } from '#credit';
import {
  Member,
  Membership,
  peopleParameters,
  Unit,
  UnitPlacement,
  withinPeopleScopes,
} from '#organisation';
import { Database, type PageRequest, pageWindow } from '#platform';
import type { SelectQueryBuilder } from 'typeorm';
import type { MemberPlace, People } from './people.view.js';

export interface UnitHoursRow {
  path: string;
  members: number;
  met: number;
  totalHundredths: number;
}

export interface MemberFilter {
  met?: boolean;
  /** Part of a member's or a unit's name. */
  query?: string;
}

type Rows = SelectQueryBuilder<Membership>;

/**
 * Members of a subtree, or those of them whom a narrowed grant covers, beside their hours of one period, counted where
 * the rows are: the index on `unit.path` finds the units, the one on `membership (unit_id, open_key)` the people, and
 * `credit_entry_sums` alone answers for the hours. For a period that is over the index on `unit_placement.path` finds
 * the units as they stood; the rest is the same.
 */
@Injectable()
export class UnitHoursRepository {
  constructor(private readonly database: Database) {}

  /** One row per unit of the subtree that has members of its own, in one query. */
  async perUnit(
    people: People,
    period: string,
    schemes: EffectiveScheme[],
  ): Promise<UnitHoursRow[]> {
    const perMember = this.withHours(this.placed(people), period, schemes)
      .select('unit.path', 'path')
      .addSelect('COALESCE(SUM(entry.amountHundredths), 0)', 'total')
      .addSelect(metExpression(schemes), 'met')
      .groupBy('membership.id')
      .addGroupBy('unit.path');
    const rows = await this.database.manager
      .createQueryBuilder()
      .select('hours.path', 'path')
      .addSelect('COUNT(*)', 'members')
      .addSelect('SUM(hours.met)', 'met')
      .addSelect('SUM(hours.total)', 'total')
      .from(`(${perMember.getQuery()})`, 'hours')
      .setParameters(perMember.getParameters())
      .groupBy('hours.path')
      .getRawMany<Record<'path' | 'members' | 'met' | 'total', string>>();
    return rows.map(({ path: unitPath, members, met, total }) => ({
      path: unitPath,
      members: Number(members),
      met: Number(met),
      totalHundredths: Number(total),
    }));
  }

  countOf(people: People): Promise<number> {
    return this.placed(people).getCount();
  }

  /** One page of the people in official order. */
  places(people: People, page: PageRequest): Promise<MemberPlace[]> {
    return inOfficialOrder(this.named(people), page).getRawMany<MemberPlace>();
  }

  /** One page of the subtree's members in official order, and how many there are. */
  async page(
    people: People,
    period: string,
    schemes: EffectiveScheme[],
    filter: MemberFilter,
    page: PageRequest,
  ): Promise<[MemberPlace[], number]> {
    const found = this.filtered(people, period, schemes, filter);
    const total = await this.count(found.clone());
    return [await inOfficialOrder(found, page).getRawMany<MemberPlace>(), total];
  }

  /** The forms in which somebody of the subtree has earned hours for the period. */
  async formsPresent(people: People, period: string): Promise<string[]> {
    const rows = await this.placed(people)
      .innerJoin(
        CreditEntry,
        'entry',
        'entry.memberId = membership.memberId AND entry.period = :period',
      )
      .setParameter('period', period)
      .select('DISTINCT entry.form', 'form')
      .getRawMany<{ form: string }>();
    return rows.map(({ form }) => form);
  }

  private filtered(
    people: People,
    period: string,
    schemes: EffectiveScheme[],
    { met, query }: MemberFilter,
  ): Rows {
    const places = this.named(people);
    if (query) {
      const condition = "(member.name LIKE :like ESCAPE '!' OR unit.name LIKE :like ESCAPE '!')";
      places.andWhere(condition, { like: `%${query.replaceAll(/[!%_]/g, '!$&')}%` });
    }
    if (met === undefined) return places;
    // Only this filter needs everybody's hours; without it the page's own are enough.
    return this.withHours(places, period, schemes).having(`${metExpression(schemes)} = :wanted`, {
      wanted: met ? 1 : 0,
    });
  }

  private named(people: People): Rows {
    return this.placed(people)
      .select('membership.memberId', 'memberId')
      .addSelect('membership.unitId', 'unitId')
      .addSelect('unit.name', 'unitName')
      .groupBy('membership.id')
      .addGroupBy('membership.memberId')
      .addGroupBy('membership.unitId')
      .addGroupBy('unit.name');
  }

  private async count(rows: Rows): Promise<number> {
    const [counted] = await this.database.manager
      .createQueryBuilder()
      .select('COUNT(*)', 'total')
      .from(`(${rows.getQuery()})`, 'found')
      .setParameters(rows.getParameters())
      .getRawMany<{ total: string }>();
    return Number(counted?.total ?? 0);
  }

  private placed({ scopes, day }: People): Rows {
    return this.belonging(day)
      .innerJoin(Member, 'member', 'member.id = membership.memberId')
      .andWhere(withinPeopleScopes(scopes), peopleParameters(scopes));
  }

  /** Everybody beside his unit; `unit` is its row of today or its span of the day. */
  private belonging(day: string | null): Rows {
    const rows = this.database.repository(Membership).createQueryBuilder('membership');
    if (day === null) {
      return rows
        .innerJoin(Unit, 'unit', 'unit.id = membership.unitId')
        .where('membership.openKey IS NOT NULL');
    }
    return rows
      .innerJoin(
        UnitPlacement,
        'unit',
        'unit.unitId = membership.unitId AND unit.fromDay <= :day AND (unit.toDay IS NULL OR unit.toDay >= :day)',
      )
      .where("membership.kind = 'main' AND membership.fromDay <= :day", { day })
      .andWhere('(membership.toDay IS NULL OR membership.toDay >= :day)');
  }

  private withHours(places: Rows, period: string, schemes: EffectiveScheme[]): Rows {
    return places
      .leftJoin(
        CreditEntry,
        'entry',
        'entry.memberId = membership.memberId AND entry.period = :period',
      )
      .setParameters({ period, ...schemeParameters(schemes) });
  }
}

/** By unit, then by one's place in it. */
function inOfficialOrder(rows: Rows, page: PageRequest): Rows {
  const { skip, take } = pageWindow(page);
  return rows
    .addGroupBy('unit.orderPath')
    .addGroupBy('membership.order')
    .orderBy('unit.orderPath')
    .addOrderBy('membership.unitId')
    .addOrderBy('membership.order')
    .addOrderBy('membership.memberId')
    .offset(skip)
    .limit(take);
}

/** 1 where every requirement that applies is reached, as `evaluate` would say; over a member's group of entries. */
function metExpression(schemes: EffectiveScheme[]): string {
  const conditions = schemes.flatMap(({ definition }, scheme) => {
    const outside = outsideGroup(definition, scheme);
    return definition.requirements.map((_, at) => {
      const name = `${scheme}_${at}`;
      const counted = `SUM(CASE WHEN entry.form IN (:...forms${name}) THEN entry.amountHundredths ELSE 0 END)`;
      return `(${[`${counted} >= :required${name}`, ...outside].join(' OR ')})`;
    });
  });
  return `CASE WHEN ${['1 = 1', ...conditions].join(' AND ')} THEN 1 ELSE 0 END`;
}

/** True for a member whom the scheme is not for. MIN, because the expression stands over a group of rows. */
function outsideGroup({ appliesTo }: SchemeDefinition, scheme: number): string[] {
  if (appliesTo === 'everyone') return [];
  const { personnelCategories, politicalStatuses } = appliesTo;
  return [
    ...(personnelCategories
      ? [`MIN(member.personnelCategory) NOT IN (:...categories${scheme})`]
      : []),
    ...(politicalStatuses ? [`MIN(member.politicalStatus) NOT IN (:...statuses${scheme})`] : []),
  ];
}

function schemeParameters(schemes: EffectiveScheme[]): Record<string, unknown> {
  const parameters: Record<string, unknown> = {};
  schemes.forEach(({ definition: { appliesTo, requirements } }, scheme) => {
    if (appliesTo !== 'everyone') {
      parameters[`categories${scheme}`] = appliesTo.personnelCategories;
      parameters[`statuses${scheme}`] = appliesTo.politicalStatuses;
    }
    requirements.forEach(({ forms, requiredHundredths }, at) => {
      parameters[`forms${scheme}_${at}`] = forms;
      parameters[`required${scheme}_${at}`] = requiredHundredths;
    });
  });
  return parameters;
}
