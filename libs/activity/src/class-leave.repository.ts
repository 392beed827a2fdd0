import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { In } from 'typeorm';
import { ClassLeave } from './class-leave.entity.js';
import type { LeaveState } from './class-leave.state.js';

@Injectable()
export class ClassLeaveRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(ClassLeave);
  }

  async insert(row: ClassLeave): Promise<void> {
    await this.rows.insert(row);
  }

  async change(id: string, change: Partial<ClassLeave>): Promise<void> {
    await this.rows.update({ id }, change);
  }

  /** Locked until the unit ends: it is decided once. */
  async lock(id: string): Promise<ClassLeave | null> {
    const [row] = await this.database.lockRows(ClassLeave, 'id', [id]);
    return row ?? null;
  }

  /** By the unique `open_key`. */
  isWaiting(classId: string, memberId: string): Promise<boolean> {
    return this.rows.existsBy({ openKey: openKeyOf(classId, memberId) });
  }

  /** By (class, state, asked at): a class has some dozens. */
  ofClass(classId: string, state?: LeaveState): Promise<ClassLeave[]> {
    const where = { classId, ...(state && { state }) };
    return this.rows.find({ where, order: { askedAt: 'DESC', id: 'ASC' } });
  }

  /** By (class, member). */
  ofMember(classId: string, memberId: string): Promise<ClassLeave[]> {
    return this.rows.find({ where: { classId, memberId }, order: { askedAt: 'DESC', id: 'ASC' } });
  }

  /** By (class, member). */
  approved(classId: string, memberIds: string[]): Promise<ClassLeave[]> {
    if (memberIds.length === 0) return Promise.resolve([]);
    return this.rows.findBy({ classId, memberId: In(memberIds), state: 'approved' });
  }

  countWaiting(classId: string): Promise<number> {
    return this.rows.countBy({ classId, state: 'waiting' });
  }
}

export const openKeyOf = (classId: string, memberId: string) => `${classId}:${memberId}`;
