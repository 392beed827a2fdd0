import { dateTimeColumn, idColumn } from '#platform';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Course } from './course.entity.js';

/** The last three are no reviews but stand in the same history, with their reasons. */
export const courseDecisions = ['approve', 'return', 'resubmit', 'publish', 'withdraw'] as const;
export type CourseDecision = (typeof courseDecisions)[number];

/** What was decided about a course, by whom and why. Rows are only added. */
@Entity('course_review')
@Index(['courseId', 'at'])
@Index(['versionId', 'at'])
export class CourseReview {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  courseId: string;

  @ManyToOne(() => Course)
  @JoinColumn()
  course?: Relation<Course>;

  @Column({ ...idColumn, nullable: true })
  versionId: string | null;

  /** 1 初审, 2 复审, 3 终审; null for what is no review. */
  @Column({ type: 'integer', nullable: true })
  level: number | null;

  @Column({ type: 'varchar', length: 12 })
  decision: CourseDecision;

  @Column({ type: 'text' })
  comment: string;

  @Column(dateTimeColumn)
  at: Date;

  @Column(idColumn)
  reviewerId: string;

  @Column({ type: 'varchar', length: 80 })
  reviewerName: string;
}
