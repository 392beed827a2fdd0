import { dateTimeColumn, idColumn } from '#platform';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Takedown } from './takedown.entity.js';

/** A course that a takedown hit, as it was called then, and whether it was given back. */
@Entity('takedown_course')
@Index(['courseId', 'restoredAt'])
export class TakedownCourse {
  @PrimaryColumn(idColumn)
  takedownId: string;

  @ManyToOne(() => Takedown)
  @JoinColumn()
  takedown?: Relation<Takedown>;

  /** Without a key to the course: the record outlives a draft that its author deletes. */
  @PrimaryColumn(idColumn)
  courseId: string;

  @Column({ type: 'varchar', length: 100 })
  title: string;

  /** Where it was found, in words. */
  @Column({ type: 'varchar', length: 200 })
  foundIn: string;

  @Column({ ...dateTimeColumn, nullable: true })
  restoredAt: Date | null;

  @Column({ type: 'varchar', length: 80, nullable: true })
  restoredByName: string | null;

  /** Why it was given back. */
  @Column({ type: 'text', nullable: true })
  restoreReason: string | null;
}
