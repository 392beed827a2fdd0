import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger, type ModuleMetadata, type Provider, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import {
  type AppConfig,
  Database,
  FakeClock,
  JobExecutionModule,
  JobRegistry,
  JobRunner,
  migrateDatabase,
  parseConfig,
  PlatformModule,
} from '#platform';
import { createTestDatabase } from './test-database.js';

interface Options {
  clock?: FakeClock;
  /** Processors and listeners that `drain` may call. */
  providers?: Provider[];
}

export interface Rooms {
  get<T>(token: Type<T> | (abstract new (...dependencies: never[]) => T)): T;
  database: Database;
  clock: FakeClock;
  config: AppConfig;
  /** Runs every job that is due, and what those jobs ask for, until none is left. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** Rooms on a real, empty, migrated database: SQLite, or TEST_DATABASE_URL's server. */
export async function startRooms(
  modules: ModuleMetadata['imports'] = [],
  options: Options = {},
): Promise<Rooms> {
  const { clock = new FakeClock(), providers = [] } = options;
  const dataDir = await mkdtemp(join(tmpdir(), 'xueshi-test-'));
  const own = await createTestDatabase();
  const config = parseConfig(
    { dataDir, demo: false },
    { NODE_ENV: 'test', ...(own && { DATABASE_URL: own.url }) },
  );
  if (own) await migrateDatabase(config);

  Logger.overrideLogger(false);
  const testing = await Test.createTestingModule({
    imports: [PlatformModule.forRoot(config, clock), JobExecutionModule, ...modules],
    providers,
  }).compile();
  testing.enableShutdownHooks();
  await testing.init();
  testing.get(JobRegistry).load(false);

  return {
    get: (token) => testing.get(token, { strict: false }),
    database: testing.get(Database),
    clock,
    config,
    drain: () => testing.get(JobRunner).runAllDue(),
    close: async () => {
      await testing.close();
      await own?.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
