import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { NewPaper } from './paper.plan.js';

/** What the quiz of a published lesson will be from the next version on; without questions there will be none. */
@Entity('quiz_draft')
@Index(['courseId'])
export class QuizDraft {
  @PrimaryColumn(idColumn)
  lessonId: string;

  @Column(idColumn)
  courseId: string;

  @Column(idColumn)
  ownerId: string;

  @Column({ type: 'simple-json' })
  paper: NewPaper;

  @Column(dateTimeColumn)
  updatedAt: Date;
}
