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

/** An exam that belongs to the class; which exams there are the exam room knows. */
@Entity()
@Index(['examId'])
export class ClassExam {
  @PrimaryColumn(idColumn)
  classId: string;

  @ManyToOne(() => TrainingClass)
  @JoinColumn()
  class?: Relation<TrainingClass>;

  @PrimaryColumn(idColumn)
  examId: string;

  /** To be passed before one completes the class, where the class asks for its exams. */
  @Column({ type: 'boolean' })
  required: boolean;

  @Column({ type: 'integer' })
  position: number;
}
