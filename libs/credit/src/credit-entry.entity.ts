import { AppendOnly, dateTimeColumn, dayColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * One row of the ledger (学时明细). Rows are only ever added: a mistake is reversed by another row.
 * `mac` seals the row and the one before it, so whoever edits the table by hand is found out.
 */
@Entity()
@AppendOnly()
@Index('credit_entry_once', ['memberId', 'source', 'sourceRef', 'period'], { unique: true })
@Index('credit_entry_chain', ['memberId', 'seq'], { unique: true })
@Index('credit_entry_sums', ['memberId', 'period', 'form', 'category', 'amountHundredths'])
export class CreditEntry {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  memberId: string;

  /** The member's unit and post when the entry was posted; later moves do not change them. */
  @Column({ ...idColumn, nullable: true })
  unitId: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  unitName: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  post: string | null;

  @Column({ type: 'varchar', length: 24 })
  source: string;

  @Column({ type: 'varchar', length: 64 })
  sourceRef: string;

  @Column({ type: 'varchar', length: 24 })
  form: string;

  @Column({ type: 'varchar', length: 40, nullable: true })
  theme: string | null;

  @Column({ type: 'varchar', length: 40 })
  category: string;

  @Column({ type: 'varchar', length: 200 })
  title: string;

  /** What was measured: accepted unique content time. Null for what the system did not measure. */
  @Column({ type: 'integer', nullable: true })
  studiedMs: number | null;

  @Column({ type: 'integer', nullable: true })
  mediaMs: number | null;

  /** Half-days that were attended; null for what is not counted so. */
  @Column({ type: 'integer', nullable: true })
  halfDays: number | null;

  @Column({ type: 'integer' })
  amountHundredths: number;

  /** The day of completion in Asia/Shanghai. */
  @Column(dayColumn)
  earnedOn: string;

  /** Code of the assessment period the entry counts for. */
  @Column({ type: 'varchar', length: 16 })
  period: string;

  /** The conversion rule that made the amount of the facts; null where no rule converted. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  ruleCode: string | null;

  @Column({ type: 'integer', nullable: true })
  ruleVersion: number | null;

  @Column(dateTimeColumn)
  postedAt: Date;

  @Column(idColumn)
  postedBy: string;

  @Column({ ...idColumn, nullable: true })
  approvedBy: string | null;

  /** The entry this one takes back. */
  @Column({ ...idColumn, nullable: true })
  reverses: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  reason: string | null;

  /** Counts from 1 per member, taken under the lock of the member's head row. */
  @Column({ type: 'integer' })
  seq: number;

  @Column({ type: 'varchar', length: 43 })
  mac: string;
}
