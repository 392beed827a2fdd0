import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { In } from 'typeorm';
import { ClassMark } from './class-mark.entity.js';
import { ClassMember } from './class-member.entity.js';

@Injectable()
export class ClassMarkRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(ClassMark);
  }

  async insert(rows: ClassMark[]): Promise<void> {
    if (rows.length > 0) await this.rows.insert(rows);
  }

  /** All of a class: some hundred people by some dozen half-days. By `class_mark_once`. */
  ofClass(classId: string): Promise<ClassMark[]> {
    return this.rows.findBy({ classId });
  }

  /** By `class_mark_once`. */
  ofMembers(classId: string, memberIds: string[]): Promise<ClassMark[]> {
    if (memberIds.length === 0) return Promise.resolve([]);
    return this.rows.findBy({ classId, memberId: In(memberIds) });
  }

  /** By `class_mark_roll`. */
  ofHalfDay(classId: string, halfDay: string): Promise<ClassMark[]> {
    return this.rows.find({ where: { classId, halfDay }, order: { revision: 'ASC' } });
  }

  /** The members' rows in the class, locked until the unit ends: marks of one member are made one after another. */
  async lockMembers(classId: string, memberIds: string[]): Promise<ClassMember[]> {
    const members = this.database.repository(ClassMember);
    const rows = await members.find({
      select: { id: true },
      where: { classId, memberId: In(memberIds) },
    });
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    return this.database.lockRows(ClassMember, 'id', ids);
  }
}
