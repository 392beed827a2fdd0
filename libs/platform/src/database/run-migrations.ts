import type { DataSource } from 'typeorm';

/**
 * Brings the schema up to date; safe to call again and from several processes at once
 * (a named lock on MySQL, one writer at a time on SQLite).
 * @returns the names of the migrations that were run.
 */
export async function runMigrations(dataSource: DataSource): Promise<string[]> {
  if (dataSource.options.type === 'better-sqlite3') return migrate(dataSource);
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query("SELECT GET_LOCK('xueshi-migrations', 120)");
    // Codes and ids differ by their case, on SQLite as well: new tables compare byte by byte.
    await runner.query('ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
    return await migrate(dataSource);
  } finally {
    await runner.query("SELECT RELEASE_LOCK('xueshi-migrations')");
    await runner.release();
  }
}

async function migrate(dataSource: DataSource): Promise<string[]> {
  const done = await dataSource.runMigrations({ transaction: 'each' });
  return done.map(({ name }) => name);
}
