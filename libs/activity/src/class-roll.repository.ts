import { Injectable } from '@nestjs/common';
import { Member, Unit } from '#organisation';
import { Database } from '#platform';
import { In, type SelectQueryBuilder } from 'typeorm';
import { ClassMember } from './class-member.entity.js';
import { ON_CLASS_LIST } from './class-member.state.js';

/** One of the class list, as a list of groups or a register shows him. */
export interface RollRow {
  memberId: string;
  name: string;
  unitId: string;
  unitName: string;
  title: string | null;
  groupNo: number | null;
  duty: ClassMember['duty'];
}

/** The people who attend a class. Served by the unique index on (class, member) and the one on (class, state). */
@Injectable()
export class ClassRollRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(ClassMember);
  }

  count(classId: string): Promise<number> {
    return this.rows.countBy({ classId, state: In(ON_CLASS_LIST) });
  }

  /** Everybody of the list: by unit in the order of the tree, then as they were put on it. */
  roll(classId: string): Promise<RollRow[]> {
    return this.ordered(classId).getRawMany<RollRow>();
  }

  /** Group number → how many; null for who has none. */
  async groupSizes(classId: string): Promise<Map<number | null, number>> {
    const rows = await this.rows
      .createQueryBuilder('place')
      .select('place.groupNo', 'groupNo')
      .addSelect('COUNT(*)', 'count')
      .where('place.classId = :classId AND place.state IN (:...states)', {
        classId,
        states: ON_CLASS_LIST,
      })
      .groupBy('place.groupNo')
      .getRawMany<{ groupNo: number | null; count: number | string }>();
    return new Map(rows.map(({ groupNo, count }) => [groupNo, Number(count)]));
  }

  /** Who leads a group leads none that he is not in. */
  async put(classId: string, memberIds: string[], groupNo: number | null): Promise<void> {
    if (memberIds.length === 0) return;
    const places = { classId, memberId: In(memberIds) };
    await this.rows.update({ ...places, duty: 'group-leader' }, { duty: null });
    await this.rows.update(places, { groupNo });
  }

  async setDuty(classId: string, memberId: string, duty: ClassMember['duty']): Promise<void> {
    await this.rows.update({ classId, memberId }, { duty });
  }

  /** One 班长 for the class, one 组长 for a group: who was it before is so no more. */
  async clearDuty(
    classId: string,
    duty: NonNullable<ClassMember['duty']>,
    groupNo?: number,
  ): Promise<void> {
    const where = { classId, duty, ...(groupNo !== undefined && { groupNo }) };
    await this.rows.update(where, { duty: null });
  }

  /** For lists that join something to the roll; `member` and `unit` are its other aliases. */
  ordered(classId: string): SelectQueryBuilder<ClassMember> {
    return this.rows
      .createQueryBuilder('place')
      .innerJoin(Member, 'member', 'member.id = place.memberId')
      .leftJoin(Unit, 'unit', 'unit.id = place.unitId')
      .select('place.memberId', 'memberId')
      .addSelect('member.name', 'name')
      .addSelect('place.unitId', 'unitId')
      .addSelect('place.unitName', 'unitName')
      .addSelect('place.title', 'title')
      .addSelect('place.groupNo', 'groupNo')
      .addSelect('place.duty', 'duty')
      .where('place.classId = :classId AND place.state IN (:...states)', {
        classId,
        states: ON_CLASS_LIST,
      })
      .orderBy('unit.orderPath')
      .addOrderBy('place.enteredAt')
      .addOrderBy('place.id');
  }
}
