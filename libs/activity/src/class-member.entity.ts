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
import type { ClassMemberState, ClassWay } from './class-member.state.js';
import { TrainingClass } from './training-class.entity.js';

/** 班长, 副班长, 组长. */
export const CLASS_DUTIES = ['monitor', 'deputy-monitor', 'group-leader'] as const;
export type ClassDuty = (typeof CLASS_DUTIES)[number];

const textColumn = (length: number) => ({ type: 'varchar', length, nullable: true }) as const;

/** One person in one class, one row whatever became of it. */
@Entity()
@Index(['classId', 'memberId'], { unique: true })
@Index(['classId', 'state'])
@Index(['memberId', 'state'])
@Index(['unitId', 'classId'])
export class ClassMember {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  classId: string;

  @ManyToOne(() => TrainingClass)
  @JoinColumn()
  class?: Relation<TrainingClass>;

  @Column(idColumn)
  memberId: string;

  // Where he was and what he was when he was put on the list: a roster says it so years later.

  @Column(idColumn)
  unitId: string;

  @Column({ type: 'varchar', length: 120 })
  unitName: string;

  /** 现任职务全称. */
  @Column(textColumn(120))
  title: string | null;

  /** 职务层次. */
  @Column(textColumn(10))
  postLevel: string | null;

  /** 职级. */
  @Column(textColumn(10))
  grade: string | null;

  /** 管理权限. */
  @Column(textColumn(10))
  authority: string | null;

  @Column({ type: 'varchar', length: 12 })
  way: ClassWay;

  @Column({ type: 'varchar', length: 16 })
  state: ClassMemberState;

  /** The unit out of whose places he was given one; null: out of those that are nobody's. */
  @Column({ ...idColumn, nullable: true })
  quotaUnitId: string | null;

  @Column(idColumn)
  enteredById: string;

  @Column(dateTimeColumn)
  enteredAt: Date;

  @Column({ ...idColumn, nullable: true })
  decidedById: string | null;

  @Column({ ...dateTimeColumn, nullable: true })
  decidedAt: Date | null;

  /** Why he was refused, withdrew or had to leave. */
  @Column(textColumn(200))
  reason: string | null;

  /** 第几组; null while there are no groups. */
  @Column({ type: 'integer', nullable: true })
  groupNo: number | null;

  @Column(textColumn(16))
  duty: ClassDuty | null;

  /** 优秀学员. */
  @Column({ type: 'boolean' })
  excellent: boolean;
}
