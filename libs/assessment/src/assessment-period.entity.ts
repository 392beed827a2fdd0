import { dayColumn, idColumn } from '#platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 考核周期: what an entry of the ledger counts for. */
@Entity()
export class AssessmentPeriod {
  @PrimaryColumn(idColumn)
  id: string;

  /** `2026`; entries of the ledger carry it. */
  @Column({ type: 'varchar', length: 16, unique: true })
  code: string;

  @Column({ type: 'varchar', length: 12 })
  kind: string;

  @Column({ type: 'varchar', length: 40 })
  name: string;

  @Column(dayColumn)
  fromDay: string;

  @Column(dayColumn)
  toDay: string;

  /** The last day on which hours are earned for it. */
  @Column(dayColumn)
  cutOffDay: string;
}
