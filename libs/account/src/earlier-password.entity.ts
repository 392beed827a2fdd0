import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A password that was replaced, kept so that it is not taken again too soon. */
@Entity()
@Index(['accountId', 'replacedAt'])
export class EarlierPassword {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  accountId: string;

  /** argon2id. */
  @Column({ type: 'varchar', length: 160 })
  passwordHash: string;

  @Column(dateTimeColumn)
  replacedAt: Date;
}
