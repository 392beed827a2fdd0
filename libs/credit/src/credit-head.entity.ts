import { idColumn } from '#platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The end of a member's chain. Whoever posts locks this row first, so sequence numbers have no gap. */
@Entity()
export class CreditHead {
  @PrimaryColumn(idColumn)
  memberId: string;

  @Column({ type: 'integer' })
  seq: number;

  @Column({ type: 'varchar', length: 43 })
  mac: string;
}
