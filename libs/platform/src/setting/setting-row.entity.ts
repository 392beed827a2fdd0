import { Column, Entity, PrimaryColumn } from 'typeorm';
import { dateTimeColumn, idColumn } from '../database/columns.js';

/** What somebody decided. A setting that was never changed has no row. */
@Entity({ name: 'setting' })
export class SettingRow {
  /** The setting's key (`key` itself is a word of SQL). */
  @PrimaryColumn({ type: 'varchar', length: 60 })
  name: string;

  @Column({ type: 'simple-json' })
  value: object | string | number | boolean;

  @Column(dateTimeColumn)
  changedAt: Date;

  @Column(idColumn)
  changedBy: string;
}
