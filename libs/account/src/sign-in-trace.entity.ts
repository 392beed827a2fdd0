import { dateTimeColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What is remembered of the attempts on one account from one source. */
@Entity()
@Index(['source', 'failedAt'])
@Index(['failedAt'])
@Index(['touchedAt'])
export class SignInTrace {
  /** Keyed hash of account and source. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id: string;

  @Column({ type: 'varchar', length: 64 })
  source: string;

  /** Milliseconds of the attempts since the last success, newest last, as far back as they count. */
  @Column({ type: 'simple-json' })
  attempts: number[];

  /** Attempts that were turned away unheard since the last success. */
  @Column({ type: 'integer' })
  turnedAway: number;

  /** The last attempt that failed; null after a success. */
  @Column({ ...dateTimeColumn, nullable: true })
  failedAt: Date | null;

  @Column({ ...dateTimeColumn, nullable: true })
  succeededAt: Date | null;

  @Column(dateTimeColumn)
  touchedAt: Date;
}
