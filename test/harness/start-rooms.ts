import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger, type ModuleMetadata, type Provider, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import {
  type AppConfig,
  Clock,
  Database,
  FakeClock,
  JobExecutionModule,
  JobRegistry,
  JobRepository,
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
    imports: [PlatformModule.forRoot(config), JobExecutionModule, ...modules],
    providers,
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  testing.enableShutdownHooks();
  await testing.init();
  testing.get(JobRegistry).load(false);

  return {
    get: (token) => testing.get(token, { strict: false }),
    database: testing.get(Database),
    clock,
    config,
    drain: () => drain(testing.get(JobRepository), testing.get(JobRunner)),
    close: async () => {
      await testing.close();
      await own?.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function drain(rows: JobRepository, runner: JobRunner): Promise<void> {
  for (let due = await rows.findDue(100); due.length > 0; due = await rows.findDue(100)) {
    for (const id of due) await runner.run(id);
  }
}
