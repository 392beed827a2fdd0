import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { appendOnlyEntities } from './append-only.js';
import { WRITER } from './database-tokens.js';
import { excessiveGrants, grantStatements } from './database-grants.plan.js';

/** What the account that is signed in to the database may do, and what it should be able to. */
@Injectable()
export class DatabaseGrants {
  constructor(@Inject(WRITER) private readonly writer: DataSource) {}

  /** The statements that give the application's own account what it needs; none where there are no accounts. */
  async statements(user: string, host: string): Promise<string[]> {
    if (this.isSqlite) return [];
    const tables = (await this.read('SHOW TABLES')).map((row) => String(Object.values(row)[0]));
    const { database, appendOnly } = await this.wanted();
    return grantStatements({ database, tables, appendOnly, user, host });
  }

  /** What the running account may do beyond that; nothing where there are no accounts. */
  async excessive(): Promise<string[]> {
    if (this.isSqlite) return [];
    const rows = await this.read('SHOW GRANTS FOR CURRENT_USER()');
    const lines = rows.map((row) => String(Object.values(row)[0]));
    return excessiveGrants(lines, await this.wanted());
  }

  private get isSqlite(): boolean {
    return this.writer.options.type === 'better-sqlite3';
  }

  private async wanted(): Promise<{ database: string; appendOnly: string[] }> {
    const [row] = await this.read('SELECT DATABASE() AS name');
    const entities = appendOnlyEntities().filter((entity) => this.writer.hasMetadata(entity));
    const appendOnly = entities.map((entity) => this.writer.getMetadata(entity).tableName);
    return { database: String(row?.['name']), appendOnly };
  }

  private async read(sql: string): Promise<Record<string, unknown>[]> {
    const rows: unknown = await this.writer.query(sql);
    return rows as Record<string, unknown>[];
  }
}
