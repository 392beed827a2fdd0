import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppConfig, migrateDatabase, parseConfig } from '#platform';
import { createTestDatabase } from './test-database.js';

export interface TestSetting {
  config: AppConfig;
  remove: () => Promise<void>;
}

/** A data folder and a migrated database of one's own. @param environment what the operator set besides */
export async function testConfig(environment: NodeJS.ProcessEnv = {}): Promise<TestSetting> {
  const dataDir = await mkdtemp(join(tmpdir(), 'xueshi-test-'));
  const own = await createTestDatabase();
  const source = { NODE_ENV: 'test', ...(own && { DATABASE_URL: own.url }), ...environment };
  const config = parseConfig({ dataDir, demo: false }, source);
  if (own) await migrateDatabase(config);
  const remove = async () => {
    await own?.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { config, remove };
}
