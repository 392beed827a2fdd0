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
import type { AttemptState } from './attempt.state.js';
import { Exam } from './exam.entity.js';

/** 答卷: one member's sitting of an exam. */
@Entity('attempt')
@Index(['memberId', 'examId'])
@Index(['state', 'deadline'])
@Index(['examId'])
export class Attempt {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  examId: string;

  @ManyToOne(() => Exam)
  @JoinColumn()
  exam?: Relation<Exam>;

  @Column(idColumn)
  memberId: string;

  @Column({ type: 'varchar', length: 12 })
  state: AttemptState;

  /** `exam/member` while it runs, else null: unique, so a member has one running attempt at an exam. */
  @Column({ type: 'varchar', length: 80, nullable: true, unique: true })
  runningKey: string | null;

  /** Orders the questions and their options, for this attempt alone. */
  @Column({ type: 'integer' })
  seed: number;

  /** The versions it saw, in the paper's own order. */
  @Column({ type: 'simple-json' })
  versionIds: string[];

  @Column(dateTimeColumn)
  startedAt: Date;

  /** Without the grace for the network. */
  @Column(dateTimeColumn)
  deadline: Date;

  @Column({ ...dateTimeColumn, nullable: true })
  finishedAt: Date | null;

  /** Hundredths of a point, since half of an odd score is no whole number. */
  @Column({ type: 'integer', nullable: true })
  scoreHundredths: number | null;

  @Column({ type: 'boolean', nullable: true })
  passed: boolean | null;
}
