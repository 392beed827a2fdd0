import { Injectable } from '@nestjs/common';
import { type EntityTarget, MoreThan, type ObjectLiteral, type Repository } from 'typeorm';
import { Database } from '../database/database.js';
import type { SealedColumn } from './sealed-column.js';

/** A row with a cipher, whatever its table is called. */
export interface SealedRow {
  key: string;
  cipher: string | null;
}

/** The rows that the rooms have marked as holding ciphers. */
@Injectable()
export class SealedRowRepository {
  constructor(private readonly database: Database) {}

  tableOf(column: SealedColumn): string {
    return this.rows(column).metadata.tableName;
  }

  /**
   * The next rows by the primary key, locked before they are read: who changes a number at the same moment waits,
   * and what he writes is kept.
   */
  async lockAfter(column: SealedColumn, after: string, take: number): Promise<SealedRow[]> {
    const key = this.keyOf(column);
    const where = { [key]: MoreThan(after) };
    const order = { [key]: 'ASC' as const };
    const found = await this.rows(column).find({ select: { [key]: true }, where, order, take });
    const ids = found.map((row) => String(row[key]));
    if (ids.length === 0) return [];
    const locked = await this.database.lockRows(this.entityOf(column), key, ids);
    return locked.map((row) => ({
      key: String(row[key]),
      cipher: row[column.cipher] as string | null,
    }));
  }

  async update(column: SealedColumn, key: string, change: Record<string, string>): Promise<void> {
    await this.rows(column).update({ [this.keyOf(column)]: key }, change);
  }

  private rows(column: SealedColumn): Repository<ObjectLiteral> {
    return this.database.repository(this.entityOf(column));
  }

  private entityOf({ entity }: SealedColumn): EntityTarget<ObjectLiteral> {
    return entity;
  }

  private keyOf(column: SealedColumn): string {
    const [key, ...others] = this.rows(column).metadata.primaryColumns;
    if (!key || others.length > 0) throw new Error('sealed columns need a single primary key');
    return key.propertyName;
  }
}
