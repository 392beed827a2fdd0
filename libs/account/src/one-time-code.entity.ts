import { dateTimeColumn, idColumn } from '#platform';
import { Member } from '#organisation';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';

/** `given` by an administrator, or `texted` to the phone on file. */
export type CodeKind = 'given' | 'texted';

/** 重置码 or 短信验证码: with it a member sets a password, once. The code itself is nowhere on the server. */
@Entity()
@Index(['memberId'])
@Index(['phoneHash', 'createdAt'])
@Index(['expiresAt'])
export class OneTimeCode {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  memberId: string;

  @ManyToOne(() => Member)
  @JoinColumn()
  member?: Relation<Member>;

  @Column({ type: 'varchar', length: 12 })
  kind: CodeKind;

  /** Keyed hash of this row's id and the code. */
  @Column({ type: 'varchar', length: 64 })
  codeHash: string;

  /** Keyed hash of the phone to which it was sent; null for one that was given. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  phoneHash: string | null;

  /** `member:kind` while it may be used, else null: unique, so a new code voids the one before. */
  @Column({ type: 'varchar', length: 60, nullable: true, unique: true })
  openKey: string | null;

  /** Wrong tries. */
  @Column({ type: 'integer' })
  tries: number;

  @Column(idColumn)
  createdBy: string;

  @Column(dateTimeColumn)
  createdAt: Date;

  @Column(dateTimeColumn)
  expiresAt: Date;

  @Column({ ...dateTimeColumn, nullable: true })
  usedAt: Date | null;
}
