import { dateTimeColumn, idColumn, type SheetFormat } from '#platform';
import type { PeopleScope } from '#organisation';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ReportKind } from './report-kind.plan.js';
import type { ReportState } from './report.state.js';

/** A sheet that somebody asked for, and what became of it. The job row beside it belongs to the platform. */
@Entity()
@Index('report_mine', ['requestedBy', 'createdAt'])
@Index('report_expiry', ['expiresAt'])
@Index('report_state', ['state', 'createdAt'])
export class Report {
  @PrimaryColumn(idColumn)
  id: string;

  @Column({ type: 'varchar', length: 24 })
  kind: ReportKind;

  @Column(idColumn)
  unitId: string;

  @Column({ type: 'varchar', length: 200 })
  unitName: string;

  /** Of which class, where it is of one. */
  @Column({ ...idColumn, nullable: true })
  classId: string | null;

  /** Whom the person who asked could see then; null, from before this was kept, for everybody of the unit. */
  @Column({ type: 'simple-json', nullable: true })
  scopes: PeopleScope[] | null;

  @Column({ type: 'integer' })
  year: number;

  @Column({ type: 'varchar', length: 8 })
  format: SheetFormat;

  @Column({ type: 'varchar', length: 20 })
  state: ReportState;

  /** Titles of the chosen columns of a roster; null for what has always the same. */
  @Column({ type: 'simple-json', nullable: true })
  columns: string[] | null;

  /** Why full numbers were asked for. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  reason: string | null;

  /** Who let the full numbers of many people go. */
  @Column({ ...idColumn, nullable: true })
  approvedBy: string | null;

  @Column({ ...dateTimeColumn, nullable: true })
  approvedAt: Date | null;

  /** 0 to 100. */
  @Column({ type: 'integer' })
  progress: number;

  /** People in the sheet; null until it is known. */
  @Column({ type: 'integer', nullable: true })
  rowCount: number | null;

  /** The attempt that makes it, also the fence: an attempt that was overtaken writes no more. */
  @Column({ type: 'integer' })
  attempt: number;

  @Column(idColumn)
  requestedBy: string;

  /** What the file is called when it is handed out. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  fileName: string | null;

  /** A random name in the storage. */
  @Column({ type: 'varchar', length: 120, nullable: true })
  storageKey: string | null;

  /** Why there is none, in Chinese, for the person who asked. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  failure: string | null;

  @Column(dateTimeColumn)
  createdAt: Date;

  @Column({ ...dateTimeColumn, nullable: true })
  finishedAt: Date | null;

  @Column({ ...dateTimeColumn, nullable: true })
  expiresAt: Date | null;
}
