import { dayColumn, idColumn } from '#platform';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import type { DatedFacts } from './member-facts.plan.js';
import { Member } from './member.entity.js';

const codeColumn = { type: 'varchar', length: 10, nullable: true } as const;
const sinceColumn = { ...dayColumn, nullable: true } as const;

/** 任职经历: every fact of a member that changes with time, one row per span in which none of them did. */
@Entity()
@Index(['memberId'])
export class Appointment implements DatedFacts {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  memberId: string;

  @ManyToOne(() => Member)
  @JoinColumn()
  member?: Relation<Member>;

  /** 现任职务全称; null for who holds no post. */
  @Column({ type: 'varchar', length: 120, nullable: true })
  title: string | null;

  /** Since when; may be long before `fromDay`, for the system knows of a post only since then. */
  @Column(sinceColumn)
  titleSince: string | null;

  /** 职务层次, a code of GB/T 12407. */
  @Column(codeColumn)
  postLevel: string | null;

  @Column(sinceColumn)
  postLevelSince: string | null;

  /** 职级. */
  @Column(codeColumn)
  grade: string | null;

  @Column(sinceColumn)
  gradeSince: string | null;

  /** 管理权限. */
  @Column(codeColumn)
  authority: string | null;

  /** 党内职务. */
  @Column(codeColumn)
  partyPost: string | null;

  /** 班子成员. */
  @Column({ type: 'boolean' })
  inLeadership: boolean;

  /** 人员类别. */
  @Column({ type: 'varchar', length: 10 })
  personnelCategory: string;

  /** 人员类型. */
  @Column(codeColumn)
  personnelType: string | null;

  /** 政治面貌, a code of GB/T 4762. */
  @Column({ type: 'varchar', length: 10 })
  politicalStatus: string;

  @Column(dayColumn)
  fromDay: string;

  /** The last day; null while it lasts. */
  @Column({ ...dayColumn, nullable: true })
  toDay: string | null;

  /** The member's id while the span lasts, else null: unique, so a member has one at a time. */
  @Column({ ...idColumn, nullable: true, unique: true })
  openKey: string | null;
}
