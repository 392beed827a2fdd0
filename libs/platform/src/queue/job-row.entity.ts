import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { dateTimeColumn, idColumn } from '../database/columns.js';

export type JobState = 'waiting' | 'running' | 'done' | 'not-needed' | 'failed';

/** The truth about one piece of background work; the queue only delivers its id. */
@Entity('job')
@Index(['state', 'runAt'])
@Index(['name', 'state'])
export class JobRow {
  @PrimaryColumn(idColumn)
  id: string;

  @Column({ type: 'varchar', length: 60 })
  name: string;

  /** The same work asked for twice is done once. */
  @Column({ type: 'varchar', length: 160, unique: true })
  key: string;

  @Column({ type: 'simple-json' })
  payload: object;

  @Column({ type: 'varchar', length: 12 })
  state: JobState;

  /** Also the fencing number: a worker that lost its lease can no longer end the job. */
  @Column({ type: 'integer' })
  attempt: number;

  @Column(dateTimeColumn)
  runAt: Date;

  @Column({ ...dateTimeColumn, nullable: true })
  leaseUntil: Date | null;

  @Column(dateTimeColumn)
  createdAt: Date;

  @Column({ ...dateTimeColumn, nullable: true })
  finishedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  error: string | null;
}
