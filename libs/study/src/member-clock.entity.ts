import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row per member: the bucket, and which session is live. Every unit of work that moves study time locks it first. */
@Entity('member_clock')
export class MemberClock {
  @PrimaryColumn(idColumn)
  memberId: string;

  @Column({ type: 'integer' })
  levelMs: number;

  /** By the database's clock. */
  @Column(dateTimeColumn)
  filledAt: Date;

  /** The greatest rate of the live session's course; null while none is live. */
  @Column({ type: 'integer', nullable: true })
  ratePercent: number | null;

  @Column({ ...idColumn, nullable: true })
  liveSessionId: string | null;

  /**
   * The highest beat of the live session, -1 before the first: a higher one is new for certain, so that
   * nothing has to be looked up for it.
   */
  @Column({ type: 'integer' })
  liveSeq: number;
}
