import type { ImportMessage } from '#organisation';
import { idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StagedLesson } from './course-list.plan.js';

export const courseImportVerdicts = ['good', 'error', 'made'] as const;
export type CourseImportVerdict = (typeof courseImportVerdicts)[number];

/** One row of a list: what was found about it, and the course it has gone into. */
@Entity('course_import_row')
@Index(['importId', 'verdict', 'line'])
export class CourseImportRow {
  @PrimaryColumn(idColumn)
  importId: string;

  /** As the program shows it, from 1. */
  @PrimaryColumn({ type: 'integer' })
  line: number;

  @Column({ type: 'varchar', length: 8 })
  verdict: CourseImportVerdict;

  @Column({ type: 'varchar', length: 100 })
  course: string;

  @Column({ type: 'varchar', length: 100 })
  lesson: string;

  @Column({ type: 'varchar', length: 255 })
  file: string;

  @Column({ type: 'simple-json' })
  messages: ImportMessage[];

  @Column({ type: 'simple-json', nullable: true })
  staged: StagedLesson | null;

  @Column({ ...idColumn, nullable: true })
  courseId: string | null;
}
