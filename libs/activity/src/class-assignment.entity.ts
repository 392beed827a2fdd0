import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AttachmentType } from './class-attachment.plan.js';

/** 作业 of a class: what is asked for and until when. */
@Entity('class_assignment')
@Index('class_assignment_class', ['classId', 'dueAt'])
export class ClassAssignment {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  classId: string;

  @Column({ type: 'varchar', length: 80 })
  title: string;

  /** Plain text. */
  @Column({ type: 'text' })
  body: string;

  @Column(dateTimeColumn)
  dueAt: Date;

  @Column({ type: 'integer', nullable: true })
  minWords: number | null;

  @Column({ type: 'integer', nullable: true })
  maxWords: number | null;

  /** Which files may be handed in; none: text only. */
  @Column({ type: 'simple-json' })
  fileTypes: AttachmentType[];

  /** Out of how many points it is marked; null: 合格 or 不合格. */
  @Column({ type: 'integer', nullable: true })
  fullPoints: number | null;

  /** Whether 结业 needs it. */
  @Column({ type: 'boolean' })
  required: boolean;

  @Column(idColumn)
  createdBy: string;

  @Column({ type: 'varchar', length: 80 })
  createdByName: string;

  @Column(dateTimeColumn)
  createdAt: Date;

  @Column({ ...dateTimeColumn, nullable: true })
  withdrawnAt: Date | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  withdrawnReason: string | null;
}
