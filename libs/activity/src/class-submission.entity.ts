import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SubmissionState } from './class-submission.state.js';

/** What one member has written and handed in for one assignment. */
@Entity('class_submission')
@Index('class_submission_member', ['assignmentId', 'memberId'], { unique: true })
@Index('class_submission_state', ['assignmentId', 'state', 'handedInAt'])
export class ClassSubmission {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  assignmentId: string;

  @Column(idColumn)
  memberId: string;

  @Column({ type: 'varchar', length: 12 })
  state: SubmissionState;

  /** As it is being written; nobody else sees it. */
  @Column({ type: 'text' })
  draft: string;

  @Column(dateTimeColumn)
  draftSavedAt: Date;

  /** As it was last handed in. */
  @Column({ type: 'text', nullable: true })
  text: string | null;

  @Column({ type: 'integer', nullable: true })
  words: number | null;

  @Column({ ...dateTimeColumn, nullable: true })
  firstHandedInAt: Date | null;

  @Column({ ...dateTimeColumn, nullable: true })
  handedInAt: Date | null;

  @Column({ type: 'boolean' })
  late: boolean;

  @Column({ type: 'boolean', nullable: true })
  passed: boolean | null;

  @Column({ type: 'integer', nullable: true })
  points: number | null;

  @Column({ type: 'varchar', length: 1000, nullable: true })
  comment: string | null;

  @Column({ ...idColumn, nullable: true })
  markedBy: string | null;

  @Column({ type: 'varchar', length: 80, nullable: true })
  markedByName: string | null;

  @Column({ ...dateTimeColumn, nullable: true })
  markedAt: Date | null;
}
