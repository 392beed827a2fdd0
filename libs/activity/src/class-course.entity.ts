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
import { TrainingClass } from './training-class.entity.js';

/** A course that belongs to the class; which courses there are the course room knows. */
@Entity()
@Index(['courseId'])
export class ClassCourse {
  @PrimaryColumn(idColumn)
  classId: string;

  @ManyToOne(() => TrainingClass)
  @JoinColumn()
  class?: Relation<TrainingClass>;

  @PrimaryColumn(idColumn)
  courseId: string;

  /** To be completed before one completes the class, where the class asks for its online courses. */
  @Column({ type: 'boolean' })
  required: boolean;

  @Column({ type: 'integer' })
  position: number;
}
