import type { DataSource } from 'typeorm';
import { runMigrations } from './run-migrations.js';

interface MysqlPool {
  on(event: 'connection', listener: (connection: { query(sql: string): unknown }) => void): void;
}

/** What TypeORM's options cannot say of the writing connection. */
export async function prepareWriter(writer: DataSource): Promise<DataSource> {
  if (writer.options.type === 'better-sqlite3') {
    beginImmediately(writer);
    // The read-only connection can only open a file that has its tables.
    await runMigrations(writer);
  } else {
    readCommitted(writer);
  }
  return writer;
}

/**
 * A deferred BEGIN that writes later fails at once with SQLITE_BUSY_SNAPSHOT when another process
 * (the command line) wrote in between; an immediate one waits for its turn.
 */
function beginImmediately(writer: DataSource): void {
  const runner = writer.createQueryRunner();
  const query = runner.query.bind(runner) as (sql: string, ...rest: unknown[]) => Promise<unknown>;
  runner.query = ((sql: string, ...rest: unknown[]) =>
    query(sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : sql, ...rest)) as typeof runner.query;
}

/**
 * Under REPEATABLE READ a plain read after a locking read sees the old snapshot: read-then-write
 * lost 42 % of acknowledged seconds in a trial.
 */
function readCommitted(writer: DataSource): void {
  const { pool } = writer.driver as unknown as { pool: MysqlPool };
  pool.on('connection', (connection) => {
    connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
    connection.query("SET SESSION sql_mode = 'TRADITIONAL'");
  });
}
