import { idColumn } from '#platform';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Assignment } from './assignment.entity.js';
import { Course } from './course.entity.js';

@Entity('assignment_course')
@Index(['courseId', 'assignmentId'])
export class AssignmentCourse {
  @PrimaryColumn(idColumn)
  assignmentId: string;

  @ManyToOne(() => Assignment)
  @JoinColumn()
  assignment?: Relation<Assignment>;

  @PrimaryColumn(idColumn)
  courseId: string;

  @ManyToOne(() => Course)
  @JoinColumn()
  course?: Relation<Course>;

  /** Counts from 0. */
  @Column({ type: 'integer' })
  position: number;
}
