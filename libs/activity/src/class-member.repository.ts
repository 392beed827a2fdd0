import { Injectable } from '@nestjs/common';
import {
  Member,
  peopleParameters,
  type PeopleScope,
  Unit,
  withinPeopleScopes,
} from '#organisation';
import { Database, type PageRequest, pageWindow } from '#platform';
import { In, type SelectQueryBuilder } from 'typeorm';
import { ClassMember } from './class-member.entity.js';
import { type ClassMemberState, HOLDS_PLACE, ON_CLASS_LIST } from './class-member.state.js';
import { TrainingClass } from './training-class.entity.js';

export interface ClassMemberFilter {
  states?: ClassMemberState[];
  /** Only who came from this unit. */
  unitId?: string;
  groupNo?: number;
  /** A part of the name. */
  query?: string;
  /** Only who is of these people by the unit he came from. */
  scopes?: PeopleScope[];
}

/** With the person behind it. */
export type ClassMemberRow = ClassMember & Pick<Member, 'name' | 'gender' | 'idCardMask'>;

interface PersonColumns {
  rowId: string;
  name: string;
  gender: string;
  idCardMask: string;
}

/** A class that a person is on the list of at the same time. */
export interface ClassOverlap {
  memberId: string;
  classId: string;
  name: string;
  startsOn: string;
  endsOn: string;
}

@Injectable()
export class ClassMemberRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(ClassMember);
  }

  async insert(rows: ClassMember[]): Promise<void> {
    await this.rows.insert(rows);
  }

  async change(id: string, change: Partial<ClassMember>): Promise<void> {
    await this.rows.update({ id }, change);
  }

  /** By the unique key of class and person. */
  find(classId: string, memberId: string): Promise<ClassMember | null> {
    return this.rows.findOneBy({ classId, memberId });
  }

  findMany(classId: string, memberIds: string[]): Promise<ClassMember[]> {
    return this.rows.findBy({ classId, memberId: In(memberIds) });
  }

  /** In the states, or all. By (class, state). */
  ofClass(classId: string, states?: readonly ClassMemberState[]): Promise<ClassMember[]> {
    return this.rows.findBy({ classId, ...(states && { state: In([...states]) }) });
  }

  /** What the person is in the classes; by the records of him. */
  ofMember(memberIds: string[], classIds?: string[]): Promise<ClassMember[]> {
    return this.rows.findBy({
      memberId: In(memberIds),
      ...(classIds && { classId: In(classIds) }),
    });
  }

  /** The classes of a person that he has to do with, the latest first. By (member, state). */
  async pageOfMember(
    memberIds: string[],
    states: ClassMemberState[],
    page: PageRequest,
  ): Promise<[ClassMember[], number]> {
    const { skip, take } = pageWindow(page);
    const query = this.rows
      .createQueryBuilder('listed')
      .innerJoin(TrainingClass, 'class', 'class.id = listed.classId')
      .where('listed.memberId IN (:...memberIds) AND listed.state IN (:...states)', {
        memberIds,
        states,
      });
    const total = await query.getCount();
    const rows = await query
      .orderBy('class.startsOn', 'DESC')
      .addOrderBy('listed.id')
      .offset(skip)
      .limit(take)
      .getMany();
    return [rows, total];
  }

  /** Class id → how many in each state. By (class, state). */
  async countStates(classIds: string[]): Promise<Map<string, Map<ClassMemberState, number>>> {
    if (classIds.length === 0) return new Map();
    const rows = await this.rows
      .createQueryBuilder('listed')
      .select('listed.classId', 'classId')
      .addSelect('listed.state', 'state')
      .addSelect('COUNT(*)', 'count')
      .where('listed.classId IN (:...classIds)', { classIds })
      .groupBy('listed.classId')
      .addGroupBy('listed.state')
      .getRawMany<{ classId: string; state: ClassMemberState; count: number | string }>();
    const counts = new Map<string, Map<ClassMemberState, number>>();
    for (const { classId, state, count } of rows) {
      const states = counts.get(classId) ?? new Map<ClassMemberState, number>();
      counts.set(classId, states.set(state, Number(count)));
    }
    return counts;
  }

  /** Unit whose places they are (null: nobody's) → how many are taken. By (class, state). */
  async takenBy(classId: string): Promise<Map<string | null, number>> {
    const rows = await this.rows
      .createQueryBuilder('listed')
      .select('listed.quotaUnitId', 'unitId')
      .addSelect('COUNT(*)', 'count')
      .where('listed.classId = :classId AND listed.state IN (:...states)', {
        classId,
        states: HOLDS_PLACE,
      })
      .groupBy('listed.quotaUnitId')
      .getRawMany<{ unitId: string | null; count: number | string }>();
    return new Map(rows.map(({ unitId, count }) => [unitId, Number(count)]));
  }

  /** In official order of their units, then as they were put on the list. */
  async page(
    classId: string,
    filter: ClassMemberFilter,
    page: PageRequest | 'all',
  ): Promise<[ClassMemberRow[], number]> {
    const query = narrow(this.listed(classId), filter);
    const total = await query.getCount();
    query
      .orderBy('unit.orderPath')
      .addOrderBy('unit.path')
      .addOrderBy('listed.enteredAt')
      .addOrderBy('listed.id');
    if (page !== 'all') {
      const { skip, take } = pageWindow(page);
      query.offset(skip).limit(take);
    }
    const rows = await query.getMany();
    return [await this.withPeople(rows), total];
  }

  /** Other classes on whose lists the people are, or may come to be, in the same days. By (member, state). */
  overlapping(
    memberIds: string[],
    { id, startsOn, endsOn }: Pick<TrainingClass, 'id' | 'startsOn' | 'endsOn'>,
  ): Promise<ClassOverlap[]> {
    return this.rows
      .createQueryBuilder('listed')
      .innerJoin(TrainingClass, 'class', 'class.id = listed.classId')
      .select('listed.memberId', 'memberId')
      .addSelect('class.id', 'classId')
      .addSelect('class.name', 'name')
      .addSelect('class.startsOn', 'startsOn')
      .addSelect('class.endsOn', 'endsOn')
      .where('listed.memberId IN (:...memberIds)', { memberIds: ['', ...memberIds] })
      .andWhere('listed.state IN (:...states)', {
        states: ['applied', 'assigned', 'waiting', ...ON_CLASS_LIST],
      })
      .andWhere('class.id <> :id AND class.startsOn <= :endsOn AND class.endsOn >= :startsOn', {
        id,
        startsOn,
        endsOn,
      })
      .andWhere("class.state <> 'cancelled'")
      .orderBy('class.startsOn')
      .getRawMany<ClassOverlap>();
  }

  /** Places given out of a merged unit's, and people who came from it, go on under the other one. */
  async repoint(unitId: string, intoUnitId: string): Promise<void> {
    await this.rows.update({ quotaUnitId: unitId }, { quotaUnitId: intoUnitId });
  }

  private listed(classId: string): SelectQueryBuilder<ClassMember> {
    return this.rows
      .createQueryBuilder('listed')
      .innerJoin(Unit, 'unit', 'unit.id = listed.unitId')
      .innerJoin(Member, 'member', 'member.id = listed.memberId')
      .where('listed.classId = :classId', { classId });
  }

  private async withPeople(rows: ClassMember[]): Promise<ClassMemberRow[]> {
    if (rows.length === 0) return [];
    const people = await this.rows
      .createQueryBuilder('listed')
      .innerJoin(Member, 'member', 'member.id = listed.memberId')
      .select('listed.id', 'rowId')
      .addSelect('member.name', 'name')
      .addSelect('member.gender', 'gender')
      .addSelect('member.idCardMask', 'idCardMask')
      .where('listed.id IN (:...ids)', { ids: rows.map(({ id }) => id) })
      .getRawMany<PersonColumns>();
    const known = new Map(people.map(({ rowId, ...person }) => [rowId, person]));
    return rows.flatMap((row) => {
      const person = known.get(row.id);
      return person ? [Object.assign(row, person)] : [];
    });
  }
}

function narrow(
  query: SelectQueryBuilder<ClassMember>,
  { states, unitId, groupNo, query: text, scopes }: ClassMemberFilter,
): SelectQueryBuilder<ClassMember> {
  if (states) query.andWhere('listed.state IN (:...states)', { states });
  if (unitId !== undefined) query.andWhere('listed.unitId = :unitId', { unitId });
  if (groupNo !== undefined) query.andWhere('listed.groupNo = :groupNo', { groupNo });
  const part = text?.trim() ?? '';
  if (part !== '') {
    const pattern = `%${part.replaceAll(/[!%_]/g, (sign) => `!${sign}`)}%`;
    query.andWhere("member.name LIKE :pattern ESCAPE '!'", { pattern });
  }
  if (scopes) {
    query.andWhere(withinPeopleScopes(scopes, { unit: 'unit', membership: 'listed' }));
    query.setParameters(peopleParameters(scopes));
  }
  return query;
}
