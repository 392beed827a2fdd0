import { dateTimeColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often somebody has tried a code since a moment: one row for each who tries. */
@Entity()
@Index(['since'])
export class ClassTry {
  /** A keyed hash of who tries what. */
  @PrimaryColumn({ type: 'varchar', length: 43 })
  id: string;

  @Column(dateTimeColumn)
  since: Date;

  @Column({ type: 'integer' })
  tries: number;
}
