import { dateTimeColumn, dayColumn, idColumn } from '#platform';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import type { UnitChangeState } from './unit-change.state.js';
import { Unit } from './unit.entity.js';

export type UnitChangeKind = 'create' | 'edit' | 'move' | 'merge' | 'close';

/** What is asked for, and what stood there before; only what the kind of change is about. */
export interface UnitChangeDetails {
  name?: string;
  kind?: string;
  order?: number;
  before?: { name: string; kind: string; order: number; parentId: string | null };
  /** Memberships and units that went along with a merge. */
  memberships?: number;
  units?: number;
}

/** One change of a unit: what is to happen on a day to come, and what happened. */
@Entity()
@Index(['unitId', 'day'])
@Index(['otherUnitId', 'day'])
@Index(['state', 'day'])
export class UnitChange {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  unitId: string;

  @ManyToOne(() => Unit)
  @JoinColumn()
  unit?: Relation<Unit>;

  @Column({ type: 'varchar', length: 10 })
  kind: UnitChangeKind;

  /** The parent of a unit that is created or moved; the unit that another is merged into. */
  @Column({ ...idColumn, nullable: true })
  otherUnitId: string | null;

  /** The first day on which it holds. */
  @Column(dayColumn)
  day: string;

  @Column({ type: 'simple-json' })
  details: UnitChangeDetails;

  @Column({ type: 'varchar', length: 200 })
  reason: string;

  @Column({ type: 'varchar', length: 12 })
  state: UnitChangeState;

  /** Why it could not be carried out, in words. */
  @Column({ type: 'varchar', length: 300, nullable: true })
  failure: string | null;

  /** Member id, or `system`. */
  @Column(idColumn)
  requestedBy: string;

  @Column({ type: 'varchar', length: 80 })
  requestedByName: string;

  @Column(dateTimeColumn)
  requestedAt: Date;

  /** When it was carried out, failed or was withdrawn. */
  @Column({ ...dateTimeColumn, nullable: true })
  endedAt: Date | null;
}
