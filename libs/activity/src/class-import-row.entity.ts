import { idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ImportMessage } from '#organisation';
import type { SessionFacts } from './class-session.plan.js';

/** What is to be written: somebody on the list, or a row of the timetable. */
export interface StagedRow {
  memberId?: string;
  session?: SessionFacts;
}

export type ClassImportVerdict = 'new' | 'unchanged' | 'error';

/** One row of such a sheet: what is to be written, or why not. ID cards are not kept. */
@Entity('class_import_row')
@Index('class_import_row_verdict', ['importId', 'verdict', 'line'])
export class ClassImportRow {
  @PrimaryColumn(idColumn)
  importId: string;

  /** As the program shows it, from 1. */
  @PrimaryColumn({ type: 'integer' })
  line: number;

  @Column({ type: 'varchar', length: 12 })
  verdict: ClassImportVerdict;

  /** Whom or what the row is about, in words. */
  @Column({ type: 'varchar', length: 200 })
  label: string;

  @Column({ type: 'simple-json', nullable: true })
  messages: ImportMessage[] | null;

  @Column({ type: 'simple-json', nullable: true })
  staged: StagedRow | null;
}
