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
import type { QuestionOption, QuestionType } from './marking.plan.js';
import { Question } from './question.entity.js';

/** What a question asked at a time. Never changed: a correction is another version. */
@Entity('question_version')
@Index(['questionId'])
export class QuestionVersion {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  questionId: string;

  @ManyToOne(() => Question)
  @JoinColumn()
  question?: Relation<Question>;

  @Column({ type: 'varchar', length: 12 })
  type: QuestionType;

  @Column({ type: 'text' })
  stem: string;

  /** Their ids are random: neither order nor key can be read from them. */
  @Column({ type: 'simple-json' })
  options: QuestionOption[];

  @Column({ type: 'text' })
  explanation: string;

  /** Points. */
  @Column({ type: 'integer' })
  score: number;

  @Column(dateTimeColumn)
  createdAt: Date;
}
