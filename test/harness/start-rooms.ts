import { Logger, type ModuleMetadata, type Provider, type Type } from '@nestjs/common';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import {
  type AppConfig,
  Database,
  FakeClock,
  JobExecutionModule,
  JobRunner,
  PlatformModule,
} from '#platform';
import { testConfig, type TestSetting } from './test-config.js';

interface Options {
  clock?: FakeClock;
  /** Where to keep everything; of one's own unless given. */
  setting?: TestSetting;
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
  Logger.overrideLogger(false);
  const setting = options.setting ?? (await testConfig());
  const testing = await Test.createTestingModule({
    imports: [PlatformModule.forRoot(setting.config, clock), JobExecutionModule, ...modules],
    providers,
  }).compile();
  await testing.init();
  return roomsOf(testing, setting, clock);
}

export function roomsOf(
  context: INestApplicationContext,
  { config, remove }: TestSetting,
  clock: FakeClock,
): Rooms {
  context.enableShutdownHooks();
  return {
    get: (token) => context.get(token, { strict: false }),
    database: context.get(Database, { strict: false }),
    clock,
    config,
    drain: () => context.get(JobRunner, { strict: false }).runAllDue(),
    close: async () => {
      await context.close();
      await remove();
    },
  };
}
