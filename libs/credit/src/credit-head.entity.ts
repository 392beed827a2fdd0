import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The end of a member's chain. Whoever posts locks this row first, so sequence numbers have no gap. */
@Entity()
@Index('credit_head_changed', ['changedAt'])
export class CreditHead {
  @PrimaryColumn(idColumn)
  memberId: string;

  @Column({ type: 'integer' })
  seq: number;

  @Column({ type: 'varchar', length: 43 })
  mac: string;

  /** Names the secret that sealed the last entry. */
  @Column({ type: 'varchar', length: 12, nullable: true })
  keyId: string | null;

  /** Null until the first entry since there are anchors. */
  @Column({ ...dateTimeColumn, nullable: true })
  changedAt: Date | null;
}
