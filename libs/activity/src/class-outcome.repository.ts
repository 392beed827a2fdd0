import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { In } from 'typeorm';
import { ClassMember } from './class-member.entity.js';
import type { ClassMemberState } from './class-member.state.js';
import { ClassOutcome } from './class-outcome.entity.js';

@Injectable()
export class ClassOutcomeRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(ClassOutcome);
  }

  /** By the primary key. */
  ofClass(classId: string): Promise<ClassOutcome[]> {
    return this.rows.findBy({ classId });
  }

  find(classId: string, memberId: string): Promise<ClassOutcome | null> {
    return this.rows.findOneBy({ classId, memberId });
  }

  async save(row: ClassOutcome): Promise<void> {
    await this.rows.upsert(row, ['classId', 'memberId']);
  }

  async saveAll(rows: ClassOutcome[]): Promise<void> {
    if (rows.length > 0) await this.rows.upsert(rows, ['classId', 'memberId']);
  }

  async change(classId: string, memberId: string, change: Partial<ClassOutcome>): Promise<void> {
    await this.rows.update({ classId, memberId }, change);
  }

  /** Everybody who attends, locked in the order of their rows: no mark is made meanwhile. */
  async lockAttending(classId: string): Promise<ClassMember[]> {
    const where = { classId, state: 'confirmed' as const };
    const rows = await this.database.repository(ClassMember).find({ select: { id: true }, where });
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    return this.database.lockRows(ClassMember, 'id', ids);
  }

  async moveMembers(ids: string[], state: ClassMemberState): Promise<void> {
    if (ids.length > 0)
      await this.database.repository(ClassMember).update({ id: In(ids) }, { state });
  }

  async setExcellent(classId: string, memberIds: string[]): Promise<void> {
    const members = this.database.repository(ClassMember);
    await members.update({ classId }, { excellent: false });
    if (memberIds.length === 0) return;
    await members.update({ classId, memberId: In(memberIds) }, { excellent: true });
  }
}
