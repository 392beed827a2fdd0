import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ReviewPolicy } from './review.plan.js';

/** 考试; with a lesson it is that lesson's quiz (测验). */
@Entity('exam')
@Index(['courseId'])
@Index(['opensAt'])
export class Exam {
  @PrimaryColumn(idColumn)
  id: string;

  @Column({ type: 'varchar', length: 100 })
  title: string;

  /** A lesson has one quiz at most. Null for an exam that stands by itself. */
  @Column({ ...idColumn, nullable: true, unique: true })
  lessonId: string | null;

  @Column({ ...idColumn, nullable: true })
  courseId: string | null;

  @Column(idColumn)
  ownerId: string;

  @Column({ ...dateTimeColumn, nullable: true })
  opensAt: Date | null;

  @Column({ ...dateTimeColumn, nullable: true })
  closesAt: Date | null;

  /** Null: no limit of its own. */
  @Column({ type: 'integer', nullable: true })
  durationMs: number | null;

  /** Null: as often as one likes. */
  @Column({ type: 'integer', nullable: true })
  attemptsAllowed: number | null;

  /** Points. */
  @Column({ type: 'integer' })
  passScore: number;

  /** Points; the sum of the questions in use. */
  @Column({ type: 'integer' })
  totalScore: number;

  @Column({ type: 'varchar', length: 12 })
  reviewPolicy: ReviewPolicy;

  /** Since when its lesson has no quiz any more; what was passed stays. */
  @Column({ ...dateTimeColumn, nullable: true })
  retiredAt: Date | null;

  @Column(dateTimeColumn)
  createdAt: Date;

  @Column(dateTimeColumn)
  updatedAt: Date;
}
