import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { LeaveLevel } from './class-leave.plan.js';
import type { LeaveState } from './class-leave.state.js';

/** 请假: half-days that a member asks to be excused from. */
@Entity()
@Index(['classId', 'state', 'askedAt'])
@Index(['classId', 'memberId'])
export class ClassLeave {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  classId: string;

  @Column(idColumn)
  memberId: string;

  /** Their keys, in order. */
  @Column({ type: 'simple-json' })
  halfDays: string[];

  @Column({ type: 'varchar', length: 200 })
  reason: string;

  @Column({ type: 'varchar', length: 12 })
  level: LeaveLevel;

  @Column({ type: 'varchar', length: 12 })
  state: LeaveState;

  /** Class and member while it waits: one request at a time. */
  @Column({ type: 'varchar', length: 80, nullable: true, unique: true })
  openKey: string | null;

  @Column(dateTimeColumn)
  askedAt: Date;

  @Column({ ...idColumn, nullable: true })
  decidedById: string | null;

  @Column({ type: 'varchar', length: 80, nullable: true })
  decidedByName: string | null;

  @Column({ ...dateTimeColumn, nullable: true })
  decidedAt: Date | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  decisionNote: string | null;
}
