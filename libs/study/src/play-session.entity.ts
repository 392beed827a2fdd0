import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const numberList = {
  to: (numbers: number[]) => numbers.join(' '),
  from: (text: string) => text.split(' ').map(Number),
};

/** One member watching one lesson on one device, with the rules of the course as they were when play was pressed. */
@Entity('play_session')
@Index(['memberId', 'openedAt'])
@Index(['memberId', 'lessonId', 'openedAt'])
export class PlaySession {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  memberId: string;

  /** The sign-in that opened it: when that ends, keys stop. */
  @Column({ ...idColumn, nullable: true })
  signInId: string | null;

  @Column(idColumn)
  courseId: string;

  /** The version of the course on which play was pressed; null before courses had any. */
  @Column({ ...idColumn, nullable: true })
  versionId: string | null;

  @Column(idColumn)
  lessonId: string;

  @Column(idColumn)
  assetId: string;

  @Column({ type: 'integer' })
  durationMs: number;

  @Column({ type: 'integer' })
  thresholdPercent: number;

  @Column({ type: 'varchar', length: 60, transformer: numberList })
  allowedRates: number[];

  @Column({ type: 'varchar', length: 200 })
  userAgent: string;

  @Column(dateTimeColumn)
  openedAt: Date;

  @Column(dateTimeColumn)
  ticketExpiresAt: Date;

  @Column({ ...dateTimeColumn, nullable: true })
  supersededAt: Date | null;

  /** The one beat that was handed in after the takeover. */
  @Column({ type: 'integer', nullable: true })
  heldSeq: number | null;

  @Column({ ...dateTimeColumn, nullable: true })
  closedAt: Date | null;
}
