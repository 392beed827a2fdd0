import type { DataSource } from 'typeorm';
import type { AppConfig } from '../config/app-config.js';
import { runMigrations } from './run-migrations.js';
import { sealEarlierRecords } from './seal-earlier-records.js';

/** What TypeORM's options cannot say of the writing connection. */
export async function prepareWriter(writer: DataSource, config: AppConfig): Promise<DataSource> {
  if (writer.options.type !== 'better-sqlite3') return writer;
  beginImmediately(writer);
  // The read-only connection can only open a file that has its tables.
  await runMigrations(writer);
  await sealEarlierRecords(writer, config);
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
