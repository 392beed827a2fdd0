import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A sign-in at a provider from which somebody came back; nobody comes back from it again. */
@Entity()
@Index(['spentAt'])
export class SpentCallback {
  /** Keyed hash of the sign-in's state. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id: string;

  /** Which call was first: of several that insert the row, the one whose word stands in it. */
  @Column(idColumn)
  spentBy: string;

  @Column(dateTimeColumn)
  spentAt: Date;
}
