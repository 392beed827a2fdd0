import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CourseImportState } from './course-import.state.js';

export interface CourseImportCounts {
  total: number;
  good: number;
  error: number;
  /** Rows that have a warning, whatever their verdict. */
  warning: number;
  /** Courses that the good rows make, or made. */
  courses: number;
}

/** A list of courses that an instructor handed in: what was found, and what became of it. */
@Entity('course_import')
@Index(['requestedBy', 'createdAt'])
@Index(['state', 'createdAt'])
export class CourseImport {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  requestedBy: string;

  @Column({ type: 'varchar', length: 80 })
  requestedByName: string;

  @Column({ type: 'varchar', length: 255 })
  fileName: string;

  @Column({ type: 'varchar', length: 12 })
  state: CourseImportState;

  /** 0 to 100, of making the courses. */
  @Column({ type: 'integer' })
  progress: number;

  @Column({ type: 'simple-json', nullable: true })
  counts: CourseImportCounts | null;

  /** Names of files that no row asks for; some hundred at most. */
  @Column({ type: 'simple-json', nullable: true })
  unusedFiles: string[] | null;

  /** The rows at fault are left out; else one of them keeps all from being made. */
  @Column({ type: 'boolean' })
  skipsFaulty: boolean;

  /** How often it was sent to be checked: names each check. */
  @Column({ type: 'integer' })
  round: number;

  /** Why there is no result, in Chinese, with what to do. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  failure: string | null;

  @Column(dateTimeColumn)
  createdAt: Date;

  @Column({ ...dateTimeColumn, nullable: true })
  finishedAt: Date | null;
}
