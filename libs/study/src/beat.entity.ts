import { AppendOnly, dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a player claimed, what was accepted, why not the rest, and the answer it got. Never changed, never deleted. */
@Entity('beat')
@AppendOnly()
export class Beat {
  @PrimaryColumn(idColumn)
  sessionId: string;

  @PrimaryColumn({ type: 'integer' })
  seq: number;

  @Column(idColumn)
  memberId: string;

  @Column(dateTimeColumn)
  receivedAt: Date;

  /** Range sets in the text of `encodeRanges`. */
  @Column({ type: 'text' })
  claimed: string;

  @Column({ type: 'text' })
  accepted: string;

  @Column({ type: 'integer' })
  acceptedMs: number;

  @Column({ type: 'integer' })
  rejectedMs: number;

  /** JSON: `[{reason, ms}]`. */
  @Column({ type: 'varchar', length: 400 })
  rejected: string;

  @Column({ type: 'integer' })
  positionMs: number;

  @Column({ type: 'integer' })
  ratePercent: number;

  @Column({ type: 'boolean' })
  visible: boolean;

  /** The very text that was answered, for whoever asks again. */
  @Column({ type: 'varchar', length: 600 })
  answer: string;
}
