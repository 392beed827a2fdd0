import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { DataSourceOptions, EntitySchema } from 'typeorm';
import { DataSource } from 'typeorm';
import { migrations } from '#migrations';
import type { AppConfig } from '../config/app-config.js';
import { readCommittedMysql } from './read-committed.js';
import { SnakeNaming } from './snake-naming.js';

export type DatabaseKind = 'sqlite' | 'mysql' | 'mariadb';

type Entities = (new () => object)[] | (string | EntitySchema)[];

const shared = {
  migrations,
  namingStrategy: new SnakeNaming(),
  synchronize: false,
  logging: false,
} as const;

/** TypeORM's options for the connection that writes. Asks the server whether it is MySQL or MariaDB. */
export async function writerOptions(
  config: AppConfig,
  url = config.databaseUrl,
): Promise<DataSourceOptions> {
  if (!url) return sqliteOptions(config);
  return {
    ...shared,
    type: await serverKind(url),
    driver: readCommittedMysql,
    url: url.replace(/^mariadb:/, 'mysql:'),
    timezone: 'Z',
    charset: 'utf8mb4_bin',
    poolSize: 12,
    connectTimeout: 5000,
    // A caller that finds no free connection is refused soon instead of piling up.
    extra: { connectionLimit: 12, queueLimit: 2000, maxIdle: 12 },
  };
}

/**
 * SQLite beside the data. FULL: an acknowledged hour survives a power cut
 * (with NORMAL a WAL database may lose its last commits).
 */
function sqliteOptions(config: AppConfig): DataSourceOptions {
  return {
    ...shared,
    type: 'better-sqlite3',
    database: sqliteFile(config),
    enableWAL: true,
    prepareDatabase: (database: { pragma(text: string): void }) =>
      database.pragma('synchronous = FULL'),
  };
}

/** A second connection that only reads, so that plain reads never see another's uncommitted rows. */
export async function openSqliteReader(config: AppConfig, entities: Entities): Promise<DataSource> {
  const { namingStrategy } = shared;
  const options = { entities, namingStrategy, database: sqliteFile(config), readonly: true };
  return new DataSource({ ...options, type: 'better-sqlite3' }).initialize();
}

function sqliteFile(config: AppConfig): string {
  return join(config.dataDir, 'xueshi.sqlite');
}

async function serverKind(url: string): Promise<'mysql' | 'mariadb'> {
  const connection = await createConnection({
    uri: url.replace(/^mariadb:/, 'mysql:'),
    connectTimeout: 5000,
  });
  try {
    const [rows] = await connection.query('SELECT VERSION() AS version');
    const version = (rows as { version: string }[])[0]?.version ?? '';
    return /mariadb/i.test(version) ? 'mariadb' : 'mysql';
  } finally {
    await connection.end();
  }
}
