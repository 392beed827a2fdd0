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
import type { VersionStage } from './course-version.state.js';
import { Course } from './course.entity.js';

/** 主讲人; with or without a record here. */
export interface Lecturer {
  name: string;
  memberId?: string;
}

/** 版本: a course as it is being made, or as it was published. Once published it never changes. */
@Entity('course_version')
@Index(['courseId', 'number'], { unique: true })
@Index(['state', 'submittedAt'])
export class CourseVersion {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  courseId: string;

  @ManyToOne(() => Course)
  @JoinColumn()
  course?: Relation<Course>;

  /** Counts from 1. */
  @Column({ type: 'integer' })
  number: number;

  @Column({ type: 'varchar', length: 16 })
  state: VersionStage;

  @Column({ type: 'varchar', length: 100 })
  title: string;

  @Column({ type: 'varchar', length: 40 })
  category: string;

  /** A code of `theme-rows.ts`. */
  @Column({ type: 'varchar', length: 40 })
  theme: string;

  @Column({ type: 'simple-json' })
  tags: string[];

  @Column({ type: 'text' })
  summary: string;

  /** The lecturers' names in one line. */
  @Column({ type: 'varchar', length: 60 })
  lecturer: string;

  @Column({ type: 'simple-json' })
  lecturers: Lecturer[];

  /** Percent of a lesson's length: 90, 95 or 100. Null here and below: as the category has it. */
  @Column({ type: 'integer', nullable: true })
  completionThreshold: number | null;

  /** Playback rates, ascending. */
  @Column({ type: 'simple-json', nullable: true })
  allowedRates: number[] | null;

  /** Whether one may jump ahead in what one has not yet watched. */
  @Column({ type: 'boolean', nullable: true })
  firstViewSeeking: boolean | null;

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

  /** What its author says has changed. */
  @Column({ type: 'varchar', length: 500 })
  changeNote: string;

  @Column(dateTimeColumn)
  createdAt: Date;

  @Column(dateTimeColumn)
  updatedAt: Date;

  @Column({ ...dateTimeColumn, nullable: true })
  submittedAt: Date | null;

  @Column({ ...dateTimeColumn, nullable: true })
  publishedAt: Date | null;

  @Column({ ...dateTimeColumn, nullable: true })
  supersededAt: Date | null;
}
