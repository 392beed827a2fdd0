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

  /** Signed out. */
  @Column({ ...dateTimeColumn, nullable: true })
  closedAt: Date | null;

  @Column({ type: 'varchar', length: 64 })
  address: string;

  @Column({ type: 'varchar', length: 200 })
  userAgent: string;
}
