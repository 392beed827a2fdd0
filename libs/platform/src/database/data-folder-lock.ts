import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';

/** Another server is working on the data folder. */
export class DataFolderInUseError extends Error {
  override readonly name = 'DataFolderInUseError';

  constructor(dataDir: string) {
    super(
      `The data folder ${dataDir} is in use by another server: stop that one, or start with --data OTHER_FOLDER.`,
    );
  }
}

/**
 * Keeps a second server out of the data folder. The lock is the operating system's (held through an
 * SQLite transaction that never ends), so it is gone with the process, however that ends.
 * @returns the function that lets go of it.
 * @throws DataFolderInUseError
 */
export async function lockDataFolder(dataDir: string): Promise<() => Promise<void>> {
  mkdirSync(dataDir, { recursive: true });
  const lock = new DataSource({
    type: 'better-sqlite3',
    database: join(dataDir, 'server.lock'),
    timeout: 0,
  });
  await lock.initialize();
  try {
    await lock.query('BEGIN EXCLUSIVE');
  } catch {
    await lock.destroy();
    throw new DataFolderInUseError(dataDir);
  }
  return () => lock.destroy();
}
