import { dateTimeColumn, dayColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AssignmentState } from './assignment.state.js';

export const ASSIGNMENT_KINDS = ['required', 'elective'] as const;
export type AssignmentKind = (typeof ASSIGNMENT_KINDS)[number];

/** 学习任务: a unit says for whom which courses are required or elective, and until when. Whom it touches is never written down. */
@Entity('assignment')
@Index(['unitId', 'updatedAt'])
export class Assignment {
  @PrimaryColumn(idColumn)
  id: string;

  @Column({ type: 'varchar', length: 100 })
  title: string;

  @Column({ type: 'varchar', length: 10 })
  kind: AssignmentKind;

  @Column({ type: 'varchar', length: 10 })
  state: AssignmentState;

  /** In whose name; its administrators keep the rule. */
  @Column(idColumn)
  unitId: string;

  @Column({ type: 'varchar', length: 300 })
  note: string;

  /** The last day on which it is done in time. */
  @Column({ ...dayColumn, nullable: true })
  dueOn: string | null;

  @Column(dayColumn)
  validFrom: string;

  /** The last day. */
  @Column({ ...dayColumn, nullable: true })
  validTo: string | null;

  @Column(idColumn)
  createdBy: string;

  @Column({ type: 'varchar', length: 80 })
  createdByName: string;

  @Column(dateTimeColumn)
  createdAt: Date;

  @Column(dateTimeColumn)
  updatedAt: Date;

  @Column({ ...dateTimeColumn, nullable: true })
  publishedAt: Date | null;

  @Column({ ...dateTimeColumn, nullable: true })
  closedAt: Date | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  closeReason: string | null;
}
