import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a class ends for one member: what the organiser decided against the working, and what stood when it was closed. */
@Entity()
export class ClassOutcome {
  @PrimaryColumn(idColumn)
  classId: string;

  @PrimaryColumn(idColumn)
  memberId: string;

  /** The organiser's decision against the working; null: as the working says. */
  @Column({ type: 'boolean', nullable: true })
  overrideComplete: boolean | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  overrideReason: string | null;

  @Column({ ...idColumn, nullable: true })
  overriddenById: string | null;

  @Column({ ...dateTimeColumn, nullable: true })
  overriddenAt: Date | null;

  // What stood at the close; null before.

  @Column({ type: 'boolean', nullable: true })
  completed: boolean | null;

  @Column({ type: 'varchar', length: 500, nullable: true })
  working: string | null;

  /** Half-days attended. */
  @Column({ type: 'integer', nullable: true })
  halfDays: number | null;

  @Column({ type: 'integer', nullable: true })
  amountHundredths: number | null;

  @Column({ ...dateTimeColumn, nullable: true })
  decidedAt: Date | null;
}
