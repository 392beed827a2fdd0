import { Injectable } from '@nestjs/common';
import { systemActor } from '../actor/actor.js';
import { Audit } from '../audit/audit.js';
import { Database } from '../database/database.js';
import { type SealedColumn, sealedColumns } from './sealed-column.js';
import { type SealedRow, SealedRowRepository } from './sealed-row.repository.js';
import { Vault } from './vault.js';

export interface RotatedColumn {
  table: string;
  column: string;
  /** Rows that were re-encrypted; those that were current already are not counted. */
  rotated: number;
}

const ROWS_AT_A_TIME = 200;

/**
 * Brings every cipher and its keyed hash to the current secret, while the product runs: numbers are looked up by
 * the hashes of all known secrets meanwhile. Stopped and begun again, it does what is left.
 */
@Injectable()
export class KeyRotation {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly rows: SealedRowRepository,
    private readonly audit: Audit,
  ) {}

  /** @param report called after each column. */
  async rotate(report: (column: RotatedColumn) => void = () => {}): Promise<RotatedColumn[]> {
    const done: RotatedColumn[] = [];
    for (const column of sealedColumns()) {
      const rotated = await this.rotateColumn(column);
      done.push({ table: this.rows.tableOf(column), column: column.cipher, rotated });
      report({ table: this.rows.tableOf(column), column: column.cipher, rotated });
    }
    await this.audit.record(systemActor, 'security.secret-rotated', {
      subject: 'secret',
      subjectId: this.vault.keyId,
      details: { rows: done.reduce((sum, { rotated }) => sum + rotated, 0) },
    });
    return done;
  }

  /** By the primary key from one batch to the next; each batch is a unit of work of its own. */
  private async rotateColumn(column: SealedColumn): Promise<number> {
    let rotated = 0;
    let last = '';
    for (;;) {
      const batch = await this.database.transaction(() => this.rotateAfter(column, last));
      rotated += batch.rotated;
      if (batch.last === null) return rotated;
      last = batch.last;
    }
  }

  private async rotateAfter(column: SealedColumn, after: string) {
    const found = await this.rows.lockAfter(column, after, ROWS_AT_A_TIME);
    let rotated = 0;
    for (const row of found) rotated += await this.rotateRow(column, row);
    return { rotated, last: found.at(-1)?.key ?? null };
  }

  private async rotateRow(column: SealedColumn, { key, cipher }: SealedRow): Promise<number> {
    if (cipher === null || this.vault.isCurrent(cipher)) return 0;
    const text = this.vault.decrypt(cipher);
    const change = { [column.cipher]: this.vault.encrypt(text) };
    if (column.hash) change[column.hash] = this.vault.lookupHash(column.purpose, text);
    await this.rows.update(column, key, change);
    return 1;
  }
}
