import { dateTimeColumn, dayColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** 结业证书. What is printed on it is kept as it was; a new one makes the one before it void. */
@Entity()
@Index(['classId', 'memberId', 'issue'], { unique: true })
@Index(['memberId', 'issuedAt'])
export class ClassCertificate {
  @PrimaryColumn(idColumn)
  id: string;

  @Column({ type: 'varchar', length: 40, unique: true })
  number: string;

  /** What a stranger needs to see that it is genuine; not to be guessed. */
  @Column({ type: 'varchar', length: 20, unique: true })
  code: string;

  @Column(idColumn)
  classId: string;

  @Column(idColumn)
  memberId: string;

  /** 1, and one more each time it is issued anew. */
  @Column({ type: 'integer' })
  issue: number;

  @Column({ type: 'varchar', length: 80 })
  holderName: string;

  @Column({ type: 'varchar', length: 100 })
  className: string;

  /** 主办单位. */
  @Column({ type: 'varchar', length: 120 })
  organiserName: string;

  @Column(dayColumn)
  startsOn: string;

  @Column(dayColumn)
  endsOn: string;

  @Column({ type: 'integer' })
  amountHundredths: number;

  @Column({ type: 'boolean' })
  excellent: boolean;

  @Column(dateTimeColumn)
  issuedAt: Date;

  @Column(idColumn)
  issuedById: string;

  @Column({ ...dateTimeColumn, nullable: true })
  voidedAt: Date | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  voidReason: string | null;
}
