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

/** `withdraw` is no review but stands in the same history, with its reason. */
export type CourseDecision = 'approve' | 'return' | 'withdraw';

/** What was decided about a course, by whom and why. Rows are only added. */
@Entity('course_review')
@Index(['courseId', 'at'])
export class CourseReview {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  courseId: string;

  @ManyToOne(() => Course)
  @JoinColumn()
  course?: Relation<Course>;

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
