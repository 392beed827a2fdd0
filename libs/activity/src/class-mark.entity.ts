import { AppendOnly, dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Attendance, MarkSource } from './class-attendance.plan.js';

/**
 * What somebody said of one member's half-day (考勤). Rows are only ever added: of several for one half-day the
 * last stands, and those before it say how it came about.
 */
@Entity()
@AppendOnly()
@Index('class_mark_once', ['classId', 'memberId', 'halfDay', 'revision'], { unique: true })
@Index('class_mark_roll', ['classId', 'halfDay'])
export class ClassMark {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  classId: string;

  @Column(idColumn)
  memberId: string;

  /** `2026-11-21-morning`. */
  @Column({ type: 'varchar', length: 24 })
  halfDay: string;

  /** Counts from 1 per half-day, taken under the lock of the member's row in the class. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'varchar', length: 12 })
  attendance: Attendance;

  @Column({ type: 'varchar', length: 12 })
  source: MarkSource;

  @Column({ type: 'varchar', length: 200, nullable: true })
  reason: string | null;

  @Column(idColumn)
  markedById: string;

  @Column({ type: 'varchar', length: 80 })
  markedByName: string;

  @Column(dateTimeColumn)
  markedAt: Date;
}
