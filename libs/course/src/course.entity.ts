import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CourseState } from './course.state.js';

/** Answers for any list of the catalogue by itself, so that no course is read that is not shown. */
const CATALOGUE = [
  'state',
  'takenDownAt',
  'publishedAt',
  'id',
  'category',
  'theme',
  'required',
  'durationMs',
  'audienceSince',
];

/**
 * 课程. Its owner is the instructor who makes it; who speaks in it is the lecturer. What it is called, gives and
 * demands is a copy of the live version (of the draft before the first publication), so that lists need no join.
 */
@Entity('course')
@Index(['ownerId', 'updatedAt'])
@Index(['state', 'publishedAt'])
@Index(['state', 'category', 'publishedAt'])
@Index(CATALOGUE)
export class Course {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  ownerId: string;

  /** As it was when the course was made. */
  @Column({ type: 'varchar', length: 80 })
  ownerName: string;

  /** What learners see; null before the first publication. */
  @Column({ ...idColumn, nullable: true })
  liveVersionId: string | null;

  /** What is being made or reviewed. */
  @Column({ ...idColumn, nullable: true })
  draftVersionId: string | null;

  @Column({ type: 'varchar', length: 100 })
  title: string;

  /** A code of the category tree. */
  @Column({ type: 'varchar', length: 40 })
  category: string;

  /** A code of `theme-rows.ts`. */
  @Column({ type: 'varchar', length: 40 })
  theme: string;

  @Column({ type: 'simple-json' })
  tags: string[];

  @Column({ type: 'text' })
  summary: string;

  @Column({ type: 'varchar', length: 60 })
  lecturer: string;

  @Column({ type: 'varchar', length: 12 })
  state: CourseState;

  /** Percent of a lesson's length: 90, 95 or 100. */
  @Column({ type: 'integer' })
  completionThreshold: number;

  /** Playback rates, ascending. */
  @Column({ type: 'simple-json' })
  allowedRates: number[];

  /** Whether one may jump ahead in what one has not yet watched. */
  @Column({ type: 'boolean' })
  firstViewSeeking: boolean;

  /** 必修 */
  @Column({ type: 'boolean' })
  required: boolean;

  /** A lesson opens when the one before it is complete. */
  @Column({ type: 'boolean' })
  orderLock: boolean;

  /** Null: by the conversion rule. */
  @Column({ type: 'integer', nullable: true })
  creditHundredths: number | null;

  /** Sum of the lessons' lengths, fixed on submission; 0 before. */
  @Column({ type: 'integer' })
  durationMs: number;

  @Column({ type: 'integer' })
  lessonCount: number;

  @Column(dateTimeColumn)
  createdAt: Date;

  @Column(dateTimeColumn)
  updatedAt: Date;

  @Column({ ...dateTimeColumn, nullable: true })
  submittedAt: Date | null;

  @Column({ ...dateTimeColumn, nullable: true })
  publishedAt: Date | null;

  /** Since when only those who are named in its audience may see it; null: everybody with an account. */
  @Column({ ...dateTimeColumn, nullable: true })
  audienceSince: Date | null;

  /** While it is withdrawn. */
  @Column({ ...dateTimeColumn, nullable: true })
  withdrawnAt: Date | null;

  /** While its author has put it away. */
  @Column({ ...dateTimeColumn, nullable: true })
  archivedAt: Date | null;

  /** Null: an ordinary course. */
  @Column({ type: 'varchar', length: 8, nullable: true })
  format: 'micro' | null;

  /** While it is taken down in an emergency. */
  @Column({ ...dateTimeColumn, nullable: true })
  takenDownAt: Date | null;
}
