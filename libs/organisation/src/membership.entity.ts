import { dayColumn, idColumn, type Line } from '#platform';
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
import { Unit } from './unit.entity.js';

/** `main` is where one belongs; `secondment` is 挂职 or 借调 beside it. */
export type MembershipKind = 'main' | 'secondment';

/** 所在单位 (administrative line) or 组织关系 (party line), from – to. */
@Entity()
@Index(['unitId', 'openKey'])
@Index(['memberId'])
export class Membership {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  memberId: string;

  @ManyToOne(() => Member)
  @JoinColumn()
  member?: Relation<Member>;

  @Column(idColumn)
  unitId: string;

  @ManyToOne(() => Unit)
  @JoinColumn()
  unit?: Relation<Unit>;

  @Column({ type: 'varchar', length: 16 })
  line: Line;

  @Column({ type: 'varchar', length: 12 })
  kind: MembershipKind;

  /** Official order within the unit. */
  @Column({ type: 'integer' })
  order: number;

  @Column(dayColumn)
  fromDay: string;

  /** The last day; null while it lasts. */
  @Column({ ...dayColumn, nullable: true })
  toDay: string | null;

  /** `member:line` of the open main membership, null for every other row: unique, so a line has one. */
  @Column({ type: 'varchar', length: 60, nullable: true, unique: true })
  openKey: string | null;
}
