import { dateTimeColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const codeColumn = { type: 'varchar', length: 40 } as const;

/** 课程分类. What it says of a course's policy is a default; null: what the category above it says. */
@Entity('category')
@Index(['parentCode', 'order'])
export class Category {
  @PrimaryColumn(codeColumn)
  code: string;

  @Column({ ...codeColumn, nullable: true })
  parentCode: string | null;

  @Column({ type: 'varchar', length: 40 })
  name: string;

  /** The codes from the top down to its own: `/theory/history/`. */
  @Column({ type: 'varchar', length: 255 })
  path: string;

  /** Among its siblings. */
  @Column({ type: 'integer' })
  order: number;

  /** Since when no course is put into it or below it any more; what is there stays. */
  @Column({ ...dateTimeColumn, nullable: true })
  closedAt: Date | null;

  /** Percent. */
  @Column({ type: 'integer', nullable: true })
  completionThreshold: number | null;

  @Column({ type: 'simple-json', nullable: true })
  allowedRates: number[] | null;

  @Column({ type: 'boolean', nullable: true })
  firstViewSeeking: boolean | null;

  /** Whether a lesson opens when the one before is complete. */
  @Column({ type: 'boolean', nullable: true })
  orderLock: boolean | null;
}
