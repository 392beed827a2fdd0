import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ClassImportKind } from './class-import-column.plan.js';

export type ClassImportState = 'checked' | 'applied' | 'cancelled';

export interface ClassImportCounts {
  new: number;
  unchanged: number;
  error: number;
  total: number;
}

/** A sheet of people or of the timetable: what was found in it, and whether it was applied. */
@Entity('class_import')
@Index('class_import_class', ['classId', 'createdAt'])
export class ClassImport {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  classId: string;

  @Column({ type: 'varchar', length: 12 })
  kind: ClassImportKind;

  @Column({ type: 'varchar', length: 255 })
  fileName: string;

  @Column({ type: 'varchar', length: 12 })
  state: ClassImportState;

  @Column({ type: 'simple-json' })
  counts: ClassImportCounts;

  @Column(idColumn)
  requestedBy: string;

  @Column({ type: 'varchar', length: 80 })
  requestedByName: string;

  @Column(dateTimeColumn)
  createdAt: Date;

  @Column({ ...dateTimeColumn, nullable: true })
  finishedAt: Date | null;
}
