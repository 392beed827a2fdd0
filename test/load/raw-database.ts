import { createRequire } from 'node:module';
import { createPool, type Pool } from 'mysql2/promise';

type Value = string | number | null;
export type Row = Record<string, Value>;

/**
 * A database seen from outside the product, as a bench fills it and a fault test judges it.
 * Run by Node itself as well as by jest: erasable TypeScript only.
 */
export interface RawDatabase {
  insert(table: string, rows: Row[]): Promise<void>;
  select<Found = Row>(sql: string, values?: Value[]): Promise<Found[]>;
  execute(sql: string): Promise<void>;
  close(): Promise<void>;
}

/** The part of better-sqlite3, which has no types, that is used here. */
interface SqliteFile {
  prepare(sql: string): { run(values: Value[]): unknown; all(values: Value[]): unknown[] };
  transaction(work: () => void): () => void;
  exec(sql: string): void;
  pragma(text: string): void;
  close(): void;
}

const require = createRequire(import.meta.url);
const Sqlite = require('better-sqlite3') as new (file: string, options: object) => SqliteFile;

const ROWS_AT_ONCE = 400;

export function openSqlite(file: string, { readonly = false } = {}): RawDatabase {
  const database = new Sqlite(file, { readonly, timeout: 10_000 });
  return {
    async insert(table, rows) {
      database.transaction(() => {
        for (const part of parts(rows)) database.prepare(insertSql(table, part)).run(flat(part));
      })();
    },
    async select<Found>(sql: string, values: Value[] = []) {
      return database.prepare(sql).all(values) as Found[];
    },
    async execute(sql) {
      database.exec(sql);
    },
    async close() {
      database.close();
    },
  };
}

export function openMysql(url: string): RawDatabase & { pool: Pool } {
  const pool = createPool({ uri: url, connectionLimit: 12, timezone: 'Z', dateStrings: true });
  return {
    pool,
    async insert(table, rows) {
      for (const part of parts(rows)) await pool.query(insertSql(table, part), flat(part));
    },
    async select<Found>(sql: string, values: Value[] = []) {
      return (await pool.query(sql, values))[0] as Found[];
    },
    async execute(sql) {
      await pool.query(sql);
    },
    close: () => pool.end(),
  };
}

function parts(rows: Row[]): Row[][] {
  const count = Math.ceil(rows.length / ROWS_AT_ONCE);
  return Array.from({ length: count }, (_, i) =>
    rows.slice(i * ROWS_AT_ONCE, (i + 1) * ROWS_AT_ONCE),
  );
}

function insertSql(table: string, rows: Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const places = `(${columns.map(() => '?').join(', ')})`;
  const names = columns.map((name) => `\`${name}\``).join(', ');
  return `INSERT INTO \`${table}\` (${names}) VALUES ${rows.map(() => places).join(', ')}`;
}

const flat = (rows: Row[]): Value[] => rows.flatMap((row) => Object.values(row));
