import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The customer's own code (of ZB09 and the like) for an entry of one of our code tables. */
@Entity()
export class CodeMapping {
  @PrimaryColumn({ type: 'varchar', length: 30 })
  set: string;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  code: string;

  @Column({ type: 'varchar', length: 40 })
  externalCode: string;

  @Column(idColumn)
  changedBy: string;

  @Column(dateTimeColumn)
  changedAt: Date;
}
