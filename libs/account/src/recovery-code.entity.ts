import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** 备用码: stands for one code of the second factor, once. */
@Entity()
@Index(['accountId'])
export class RecoveryCode {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  accountId: string;

  /** Keyed hash of the account's id and the code. */
  @Column({ type: 'varchar', length: 64 })
  codeHash: string;

  @Column({ ...dateTimeColumn, nullable: true })
  usedAt: Date | null;
}
