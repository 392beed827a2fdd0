import { dateTimeColumn, idColumn, Sealed } from '#platform';
import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from './account.entity.js';

/** 动态口令 (TOTP) of one account. */
@Entity()
export class SecondFactor {
  @PrimaryColumn(idColumn)
  accountId: string;

  @OneToOne(() => Account)
  @JoinColumn()
  account?: Relation<Account>;

  /** The shared secret, encrypted. */
  @Sealed()
  @Column({ type: 'varchar', length: 200 })
  secretCipher: string;

  /** Null until its owner has shown a first code: only then is it asked for. */
  @Column({ ...dateTimeColumn, nullable: true })
  confirmedAt: Date | null;

  /** The half minute (since 1970) of the last code that was taken: none up to it is taken again. */
  @Column({ type: 'integer' })
  lastStep: number;

  @Column(dateTimeColumn)
  createdAt: Date;
}
