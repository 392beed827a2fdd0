import { dateTimeColumn, dayColumn, idColumn, type Line } from '#platform';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Member } from './member.entity.js';
import type { TransferKind } from './transfer.plan.js';
import type { TransferSide, TransferState } from './transfer.state.js';
import { Unit } from './unit.entity.js';

/** 调动, 组织关系转接, 挂职借调 or 流动: asked for by one unit, answered by the other. */
@Entity()
@Index(['state', 'effectiveDay'])
@Index(['fromUnitId'])
@Index(['toUnitId'])
@Index(['memberId'])
@Index(['startedAt'])
export class Transfer {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  memberId: string;

  @ManyToOne(() => Member)
  @JoinColumn()
  member?: Relation<Member>;

  @Column({ type: 'varchar', length: 16 })
  line: Line;

  @Column({ type: 'varchar', length: 12 })
  kind: TransferKind;

  /** Who lets the member go: his unit on the line, or else the one that holds him; null for who had left. */
  @Column({ ...idColumn, nullable: true })
  fromUnitId: string | null;

  @ManyToOne(() => Unit)
  @JoinColumn()
  fromUnit?: Relation<Unit> | null;

  @Column(idColumn)
  toUnitId: string;

  @ManyToOne(() => Unit)
  @JoinColumn()
  toUnit?: Relation<Unit>;

  @Column({ type: 'varchar', length: 12 })
  startedSide: TransferSide;

  @Column({ type: 'varchar', length: 20 })
  state: TransferState;

  /** The first day of the new membership. */
  @Column(dayColumn)
  effectiveDay: string;

  @Column({ type: 'varchar', length: 200 })
  reason: string;

  @Column(idColumn)
  startedById: string;

  @Column(dateTimeColumn)
  startedAt: Date;

  @Column({ ...idColumn, nullable: true })
  releasedById: string | null;

  @Column({ ...dateTimeColumn, nullable: true })
  releasedAt: Date | null;

  @Column({ ...idColumn, nullable: true })
  acceptedById: string | null;

  @Column({ ...dateTimeColumn, nullable: true })
  acceptedAt: Date | null;

  /** Who refused or withdrew it; `system` where its day came or it lapsed. */
  @Column({ ...idColumn, nullable: true })
  endedById: string | null;

  @Column({ ...dateTimeColumn, nullable: true })
  endedAt: Date | null;

  /** Why it was refused or withdrawn, or could not be carried out. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  endReason: string | null;

  /** `member:line:kind` while it is open, else null: unique, so there is one at a time. */
  @Column({ type: 'varchar', length: 80, nullable: true, unique: true })
  openKey: string | null;
}
