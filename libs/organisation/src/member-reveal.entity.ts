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
import { Member } from './member.entity.js';

export const REVEALED_FIELDS = ['idCard', 'phone'] as const;
export type RevealedField = (typeof REVEALED_FIELDS)[number];

/** One number that one person was shown, and why. */
@Entity()
@Index(['actorId', 'at'])
@Index(['memberId'])
export class MemberReveal {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  actorId: string;

  @Column(idColumn)
  memberId: string;

  @ManyToOne(() => Member)
  @JoinColumn()
  member?: Relation<Member>;

  @Column({ type: 'varchar', length: 10 })
  field: RevealedField;

  @Column({ type: 'varchar', length: 200 })
  reason: string;

  @Column(dateTimeColumn)
  at: Date;
}
