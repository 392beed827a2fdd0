import { idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ImportMessage } from './import-cell.plan.js';
import type {
  ImportChange,
  ImportVerdict,
  StagedFacts,
  StagedPlaces,
} from './import-staged.plan.js';

/**
 * One row of a sheet: what was found about it, and what is to be written. The last three columns are read
 * by SQL when the run is applied, and emptied a week later; ID card and phone stand in them as cipher, hash and mask.
 */
@Entity()
@Index('import_row_verdict', ['runId', 'verdict', 'line'])
@Index('import_row_warned', ['runId', 'warned', 'line'])
export class ImportRow {
  @PrimaryColumn(idColumn)
  runId: string;

  /** As the program shows it, from 1. */
  @PrimaryColumn({ type: 'integer' })
  line: number;

  @Column({ type: 'varchar', length: 12 })
  verdict: ImportVerdict;

  @Column({ type: 'boolean' })
  warned: boolean;

  @Column({ type: 'varchar', length: 120, nullable: true })
  name: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  idCardMask: string | null;

  @Column({ type: 'varchar', length: 64, nullable: true })
  idCardHash: string | null;

  /** The member or unit that is changed, or will be made. */
  @Column({ ...idColumn, nullable: true })
  subjectId: string | null;

  @Column({ type: 'simple-json', nullable: true })
  messages: ImportMessage[] | null;

  /** From what to what, in words; numbers masked. */
  @Column({ type: 'simple-json', nullable: true })
  changes: ImportChange[] | null;

  /** Columns of `member` (all of them for a new one, else those that change), or of a unit. */
  @Column({ type: 'simple-json', nullable: true })
  person: Record<string, unknown> | null;

  @Column({ type: 'simple-json', nullable: true })
  places: StagedPlaces | null;

  @Column({ type: 'simple-json', nullable: true })
  facts: StagedFacts | null;
}
