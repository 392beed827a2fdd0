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
import { Exam } from './exam.entity.js';

/** 题目. What it asks stands in its versions. */
@Entity('question')
@Index(['examId', 'position'])
export class Question {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  examId: string;

  @ManyToOne(() => Exam)
  @JoinColumn()
  exam?: Relation<Exam>;

  /** Counts from 0. */
  @Column({ type: 'integer' })
  position: number;

  /** The version that new attempts see. */
  @Column(idColumn)
  currentVersionId: string;

  /** Taken out of the paper; attempts that saw it keep it. */
  @Column({ type: 'boolean' })
  retired: boolean;
}
