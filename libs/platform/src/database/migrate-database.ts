import { DataSource } from 'typeorm';
import type { AppConfig } from '../config/app-config.js';
import { writerOptions } from './data-source.js';
import { runMigrations } from './run-migrations.js';
import { sealEarlierRecords } from './seal-earlier-records.js';

/** Migrates with the account that may change the schema, then lets go of it. */
export async function migrateDatabase(config: AppConfig): Promise<string[]> {
  const options = await writerOptions(config, config.migrationDatabaseUrl ?? config.databaseUrl);
  const dataSource = await new DataSource(options).initialize();
  try {
    const done = await runMigrations(dataSource);
    await sealEarlierRecords(dataSource, config);
    return done;
  } finally {
    await dataSource.destroy();
  }
}
