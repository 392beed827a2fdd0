import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Attempt } from './attempt.entity.js';

/** The answer last given to a question of an attempt. */
@Entity('attempt_answer')
export class AttemptAnswer {
  @PrimaryColumn(idColumn)
  attemptId: string;

  @ManyToOne(() => Attempt)
  @JoinColumn()
  attempt?: Relation<Attempt>;

  @PrimaryColumn(idColumn)
  questionId: string;

  /** Empty: taken back. */
  @Column({ type: 'simple-json' })
  optionIds: string[];

  /** Counted by the client; a packet that comes late has a lower one and changes nothing. */
  @Column({ type: 'integer' })
  revision: number;

  @Column(dateTimeColumn)
  savedAt: Date;
}
