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
import { Member } from './member.entity.js';

/** 现任职务 with the dated facts that decide the assessment group. */
@Entity()
@Index(['memberId'])
export class Appointment {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  memberId: string;

  @ManyToOne(() => Member)
  @JoinColumn()
  member?: Relation<Member>;

  /** 现任职务全称. */
  @Column({ type: 'varchar', length: 120 })
  title: string;

  /** 职务层次, a code of GB/T 12407. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  postLevel: string | null;

  /** 职级. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  grade: string | null;

  /** 管理权限. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  authority: string | null;

  /** 党内职务. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  partyPost: string | null;

  @Column(dayColumn)
  fromDay: string;

  /** The last day; null while it lasts. */
  @Column({ ...dayColumn, nullable: true })
  toDay: string | null;

  /** The member's id while the appointment lasts, else null: unique, so a member has one at a time. */
  @Column({ ...idColumn, nullable: true, unique: true })
  openKey: string | null;
}
