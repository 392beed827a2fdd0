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
import { Account } from './account.entity.js';

/** One sign-in on one device. The token itself is nowhere on the server, only its SHA-256. */
@Entity()
@Index(['accountId'])
@Index(['expiresAt'])
export class Session {
  @PrimaryColumn(idColumn)
  id: string;

  @Column({ type: 'varchar', length: 64, unique: true })
  tokenHash: string;

  @Column(idColumn)
  accountId: string;

  @ManyToOne(() => Account)
  @JoinColumn()
  account?: Relation<Account>;

  @Column(dateTimeColumn)
  createdAt: Date;

  /** Moves forward while the session is used, never past `endsAt`. */
  @Column(dateTimeColumn)
  expiresAt: Date;

  @Column(dateTimeColumn)
  endsAt: Date;

  /** When it was last used, to some minutes; null until it was used again after signing in. */
  @Column({ ...dateTimeColumn, nullable: true })
  seenAt: Date | null;

  /** When the second factor was shown in it; null while it rests on the password alone. */
  @Column({ ...dateTimeColumn, nullable: true })
  secondFactorAt: Date | null;

  /** Signed out, or ended by somebody. */
  @Column({ ...dateTimeColumn, nullable: true })
  closedAt: Date | null;

  @Column({ type: 'varchar', length: 64 })
  address: string;

  @Column({ type: 'varchar', length: 200 })
  userAgent: string;
}
