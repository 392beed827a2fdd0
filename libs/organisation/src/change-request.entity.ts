import { dateTimeColumn, dayColumn, idColumn, Sealed } from '#platform';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import type { ChangeRequestState } from './change-request.state.js';
import { Member } from './member.entity.js';

/** 变更申请: what a member asks to have said differently of himself. */
@Entity()
@Index(['memberId'])
@Index(['state', 'askedAt'])
export class ChangeRequest {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  memberId: string;

  @ManyToOne(() => Member)
  @JoinColumn()
  member?: Relation<Member>;

  /** The facts as JSON, encrypted: an ID card or a phone may be among them. */
  @Sealed()
  @Column({ type: 'text' })
  factsCipher: string;

  /** From which day the dated ones hold; the day of the decision unless given. */
  @Column({ ...dayColumn, nullable: true })
  fromDay: string | null;

  @Column({ type: 'varchar', length: 200 })
  note: string;

  @Column({ type: 'varchar', length: 12 })
  state: ChangeRequestState;

  /** The member's id while it waits, else null: unique, so a member has one at a time. */
  @Column({ ...idColumn, nullable: true, unique: true })
  openKey: string | null;

  @Column(dateTimeColumn)
  askedAt: Date;

  @Column({ ...idColumn, nullable: true })
  decidedById: string | null;

  @Column({ type: 'varchar', length: 80, nullable: true })
  decidedByName: string | null;

  @Column({ ...dateTimeColumn, nullable: true })
  decidedAt: Date | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  decisionNote: string | null;
}
