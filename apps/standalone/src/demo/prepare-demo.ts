import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type AppConfig, FakeClock, PlatformModule } from '#platform';
import { WorkerDoorsModule } from '../../../worker/src/worker-app.module.js';
import { fillDemo } from './fill-demo.js';

const DATABASE = 'xueshi.sqlite';
/** What was committed last may stand in the log alone, until somebody opens the database again. */
const LOG = 'xueshi.sqlite-wal';

/**
 * Fills an empty database with the demo. With SQLite it is made in a folder beside the data and moved into
 * place when it is whole, so that a start that was broken off leaves nothing half-filled.
 */
export async function prepareDemo(config: AppConfig): Promise<void> {
  if (config.databaseUrl) return fill(config);
  const draftDir = join(config.dataDir, 'demo-draft');
  await rm(draftDir, { recursive: true, force: true });
  await fill(config.with({ dataDir: draftDir }));
  for (const file of [DATABASE, LOG, 'xueshi.sqlite-shm']) {
    await rm(join(config.dataDir, file), { force: true });
  }
  await rm(join(config.dataDir, 'files'), { recursive: true, force: true });
  await rename(join(draftDir, 'files'), join(config.dataDir, 'files'));
  if (existsSync(join(draftDir, LOG))) {
    await rename(join(draftDir, LOG), join(config.dataDir, LOG));
  }
  // Last: a database without its files would look finished.
  await rename(join(draftDir, DATABASE), join(config.dataDir, DATABASE));
  await rm(draftDir, { recursive: true, force: true });
}

@Module({})
class DemoModule {}

async function fill(config: AppConfig): Promise<void> {
  const clock = new FakeClock(new Date());
  const rooms: INestApplicationContext = await NestFactory.createApplicationContext(
    { module: DemoModule, imports: [PlatformModule.forRoot(config, clock), WorkerDoorsModule] },
    { logger: ['error', 'warn'], abortOnError: false },
  );
  rooms.enableShutdownHooks();
  try {
    await fillDemo(rooms, clock);
  } finally {
    await rooms.close();
  }
}
