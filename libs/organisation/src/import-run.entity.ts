import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ImportKind } from './import-column.plan.js';
import type { ImportState } from './import-run.state.js';
import type { ImportCounts, PeopleScope } from './import-staged.plan.js';

/** `file` is a sheet that somebody uploaded, `directory` what an LDAP directory handed over. */
export type ImportSource = 'file' | 'directory';

/** One import of units or people, from the upload to what it changed. Kept for good; its staged values are not. */
@Entity()
@Index('import_run_unit', ['unitId', 'createdAt'])
@Index('import_run_mine', ['requestedBy', 'createdAt'])
@Index('import_run_purge', ['purgedAt', 'createdAt'])
export class ImportRun {
  @PrimaryColumn(idColumn)
  id: string;

  @Column({ type: 'varchar', length: 12 })
  kind: ImportKind;

  @Column({ type: 'varchar', length: 12 })
  source: ImportSource;

  /** Whom or what it may touch: this unit and what is below it. */
  @Column(idColumn)
  unitId: string;

  @Column({ type: 'varchar', length: 120 })
  unitName: string;

  /** What the person who asked could see of people when he last decided. */
  @Column({ type: 'simple-json' })
  scopes: PeopleScope[];

  @Column({ type: 'varchar', length: 255 })
  fileName: string;

  @Column({ type: 'varchar', length: 12 })
  state: ImportState;

  /** 0 to 100, of checking and then of applying. */
  @Column({ type: 'integer' })
  progress: number;

  /** Rows per verdict; null until the first are known. */
  @Column({ type: 'simple-json', nullable: true })
  counts: ImportCounts | null;

  /** Column title → how many rows change it. */
  @Column({ type: 'simple-json', nullable: true })
  changed: Record<string, number> | null;

  /** The rows at fault are left out; else one of them keeps all from being applied. */
  @Column({ type: 'boolean' })
  skipsFaulty: boolean;

  /** Also the fence: an attempt that was overtaken writes no more. Counts over both jobs. */
  @Column({ type: 'integer' })
  attempt: number;

  /** Up to which line of the sheet it is applied. */
  @Column({ type: 'integer' })
  appliedLine: number;

  @Column(idColumn)
  requestedBy: string;

  @Column({ type: 'varchar', length: 80 })
  requestedByName: string;

  /** Why there is no result, in Chinese, with what to do. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  failure: string | null;

  @Column(dateTimeColumn)
  createdAt: Date;

  @Column({ ...dateTimeColumn, nullable: true })
  checkedAt: Date | null;

  @Column({ ...dateTimeColumn, nullable: true })
  confirmedAt: Date | null;

  @Column({ ...dateTimeColumn, nullable: true })
  finishedAt: Date | null;

  /** Since when the staged values are gone. */
  @Column({ ...dateTimeColumn, nullable: true })
  purgedAt: Date | null;
}
