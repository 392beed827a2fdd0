import { Injectable } from '@nestjs/common';
import {
  type Access,
  Appointment,
  Member,
  Membership,
  type MembershipKind,
  type PeopleScope,
  peopleParameters,
  subtreeParameters,
  Unit,
  withinPeopleScopes,
  withinSubtree,
} from '#organisation';
import { Database, type Line } from '#platform';
import type { SelectQueryBuilder } from 'typeorm';

export interface DirectoryFilter {
  postLevel?: string;
  grade?: string;
  authority?: string;
  personnelCategory?: string;
  politicalStatus?: string;
  partyPost?: string;
  access?: Access;
}

/** `main` belong there, `secondary` are there beside their home (挂职借调, 流动党员), `left` have left the system. */
export const STANDINGS = ['main', 'secondary', 'left'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Whose memberships are asked for. */
export interface DirectoryQuestion extends DirectoryFilter {
  line: Line;
  standing: Standing;
  scopes: PeopleScope[];
  /** The units of the scopes on the line; null where they are all there are, or too many to be named. */
  unitIds: string[] | null;
  /** Whether the scopes themselves have to be looked at in the query. */
  byScopes: boolean;
  /** A part of the name. */
  namePart: string | null;
  /** Members found by a number or an account name; with a part of the name, either will do. */
  memberIds: string[] | null;
}

export interface DirectoryUnit {
  id: string;
  name: string;
  line: Line;
  path: string;
  orderPath: string;
}

export interface DirectoryRow {
  membershipId: string;
  memberId: string;
  name: string;
  gender: string;
  idCardMask: string;
  phoneMask: string | null;
  unitId: string;
  unitName: string;
  kind: MembershipKind;
  fromDay: string;
  toDay: string | null;
  departureReason: string | null;
  title: string | null;
  postLevel: string | null;
  grade: string | null;
  authority: string | null;
  partyPost: string | null;
  personnelCategory: string;
  politicalStatus: string;
  access: Access;
}

type Rows = SelectQueryBuilder<Membership>;

/** (line, kind, to_day, unit_id …). MariaDB takes the one by name for as good, and then sorts 100,000 rows. */
const BY_UNIT = 'IDX_71ba9cf0c617f7f1d9ca6da7cc';

const FILTERED = [
  'postLevel',
  'grade',
  'authority',
  'personnelCategory',
  'politicalStatus',
  'partyPost',
  'access',
] as const;

/**
 * Members of a scope, counted and found by one covering index of `membership`: (line, kind, to_day, unit_id …)
 * where they stand in the order of the tree, (line, kind, to_day, member_name …) where they stand by name.
 */
@Injectable()
export class MemberDirectoryRepository {
  constructor(private readonly database: Database) {}

  /** Every unit of the subtrees, whether it still exists or not. By the index on `unit.path`. */
  unitsUnder(paths: string[]): Promise<DirectoryUnit[]> {
    return this.database
      .repository(Unit)
      .createQueryBuilder('unit')
      .select('unit.id', 'id')
      .addSelect('unit.name', 'name')
      .addSelect('unit.line', 'line')
      .addSelect('unit.path', 'path')
      .addSelect('unit.orderPath', 'orderPath')
      .where(`(${paths.map((_, at) => withinSubtree('unit', at)).join(' OR ')})`)
      .setParameters(subtreeParameters(paths))
      .getRawMany<DirectoryUnit>();
  }

  countUnits(line: Line): Promise<number> {
    return this.database.repository(Unit).countBy({ line });
  }

  /** Unit id → how many. */
  async countByUnit(question: DirectoryQuestion, seniority?: number): Promise<Map<string, number>> {
    const rows = this.byUnit(question).select('membership.unitId', 'value');
    if (seniority !== undefined) rows.andWhere('membership.seniority = :seniority', { seniority });
    return counted(rows.groupBy('membership.unitId'));
  }

  /** Level of the post → how many. */
  async countBySeniority(question: DirectoryQuestion): Promise<Map<string, number>> {
    const rows = this.byUnit(question).select('membership.seniority', 'value');
    return counted(rows.groupBy('membership.seniority'));
  }

  /** Membership ids of one unit, in official order. */
  async inUnit(
    question: DirectoryQuestion,
    unitId: string,
    window: { skip: number; take: number },
    seniority?: number,
  ): Promise<string[]> {
    const rows = this.byUnit({ ...question, unitIds: [unitId] })
      .orderBy('membership.order')
      .addOrderBy('membership.memberId');
    if (seniority !== undefined) rows.andWhere('membership.seniority = :seniority', { seniority });
    return idsOf(rows, window);
  }

  /** Membership ids by name. */
  byName(
    question: DirectoryQuestion,
    { backwards, ...window }: { skip: number; take: number; backwards: boolean },
  ): Promise<string[]> {
    const direction = backwards ? 'DESC' : 'ASC';
    const rows = this.matching(question)
      .orderBy('membership.memberName', direction)
      .addOrderBy('membership.memberId', direction);
    return idsOf(rows, window);
  }

  /** The rows of some memberships, in no order. */
  async rowsOf(ids: string[]): Promise<DirectoryRow[]> {
    if (ids.length === 0) return [];
    return this.database
      .repository(Membership)
      .createQueryBuilder('membership')
      .innerJoin(Member, 'member', 'member.id = membership.memberId')
      .innerJoin(Unit, 'unit', 'unit.id = membership.unitId')
      .leftJoin(Appointment, 'appointment', 'appointment.openKey = member.id')
      .select('membership.id', 'membershipId')
      .addSelect('member.id', 'memberId')
      .addSelect('member.name', 'name')
      .addSelect('member.gender', 'gender')
      .addSelect('member.idCardMask', 'idCardMask')
      .addSelect('member.phoneMask', 'phoneMask')
      .addSelect('member.access', 'access')
      .addSelect('unit.id', 'unitId')
      .addSelect('unit.name', 'unitName')
      .addSelect('membership.kind', 'kind')
      .addSelect('membership.fromDay', 'fromDay')
      .addSelect('membership.toDay', 'toDay')
      .addSelect('membership.departureReason', 'departureReason')
      .addSelect('appointment.title', 'title')
      .addSelect('appointment.postLevel', 'postLevel')
      .addSelect('appointment.grade', 'grade')
      .addSelect('appointment.authority', 'authority')
      .addSelect('appointment.partyPost', 'partyPost')
      .addSelect('appointment.personnelCategory', 'personnelCategory')
      .addSelect('appointment.politicalStatus', 'politicalStatus')
      .where('membership.id IN (:...ids)', { ids })
      .getRawMany<DirectoryRow>();
  }

  /** Few people by their ids, or those who left, are found by indexes of their own. */
  private byUnit(question: DirectoryQuestion): Rows {
    const { standing, namePart, memberIds } = question;
    const isFew = standing === 'left' || (memberIds !== null && namePart === null);
    return isFew ? this.matching(question) : this.matching(question).useIndex(BY_UNIT);
  }

  private matching(question: DirectoryQuestion): Rows {
    const { line, standing, unitIds, byScopes, scopes } = question;
    const rows = this.database
      .repository(Membership)
      .createQueryBuilder('membership')
      .where('membership.line = :line', { line })
      .andWhere(STANDING[standing]);
    if (unitIds) rows.andWhere('membership.unitId IN (:...unitIds)', { unitIds });
    if (byScopes) {
      rows
        .innerJoin(Unit, 'unit', 'unit.id = membership.unitId')
        .andWhere(withinPeopleScopes(scopes), peopleParameters(scopes));
    }
    for (const name of FILTERED) {
      const value = question[name];
      if (value !== undefined) rows.andWhere(`membership.${name} = :${name}`, { [name]: value });
    }
    return searched(rows, question);
  }
}

const STANDING: Record<Standing, string> = {
  main: "membership.kind = 'main' AND membership.toDay IS NULL",
  secondary: "membership.kind IN ('secondment', 'hosting') AND membership.toDay IS NULL",
  left: `membership.kind = 'main' AND membership.departureReason IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM membership again WHERE again.member_id = membership.memberId AND again.to_day IS NULL)`,
};

function searched(rows: Rows, { namePart, memberIds }: DirectoryQuestion): Rows {
  const conditions = [
    ...(namePart === null ? [] : ["membership.memberName LIKE :like ESCAPE '!'"]),
    ...(memberIds === null ? [] : ['membership.memberId IN (:...memberIds)']),
  ];
  if (conditions.length === 0) return rows;
  return rows.andWhere(`(${conditions.join(' OR ')})`, {
    like: `%${(namePart ?? '').replaceAll(/[!%_]/g, '!$&')}%`,
    memberIds,
  });
}

async function counted(rows: Rows): Promise<Map<string, number>> {
  const counts = await rows
    .addSelect('COUNT(*)', 'count')
    .getRawMany<{ value: string | number; count: string | number }>();
  return new Map(counts.map(({ value, count }) => [String(value), Number(count)]));
}

async function idsOf(
  rows: Rows,
  { skip, take }: { skip: number; take: number },
): Promise<string[]> {
  if (take === 0) return [];
  const found = await rows
    .select('membership.id', 'id')
    .offset(skip)
    .limit(take)
    .getRawMany<{ id: string }>();
  return found.map(({ id }) => id);
}
