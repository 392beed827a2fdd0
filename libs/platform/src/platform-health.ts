import { Injectable } from '@nestjs/common';
import { Database } from './database/database.js';
import { BullQueue } from './queue/bull-queue.js';
import { JobQueue } from './queue/job-queue.js';
import { Storage } from './storage/storage.js';

const CHECK_LIMIT_MS = 2000;

export interface DependencyState {
  name: string;
  up: boolean;
  detail: string;
}

/** Which of the things this product leans on answer. */
@Injectable()
export class PlatformHealth {
  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
    private readonly storage: Storage,
  ) {}

  /** Each dependency's state, within two seconds. */
  check(): Promise<DependencyState[]> {
    const { queue } = this;
    return Promise.all([
      probe('database', this.database.kind, () => this.database.ping()),
      queue instanceof BullQueue
        ? probe('queue', 'redis', () => queue.ping())
        : up('queue', 'in-process'),
      probe('storage', 'folder', () => this.storage.freeBytes()),
    ]);
  }
}

async function probe(
  name: string,
  detail: string,
  answer: () => Promise<unknown>,
): Promise<DependencyState> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), CHECK_LIMIT_MS);
  });
  try {
    await Promise.race([answer(), limit]);
    return { name, up: true, detail };
  } catch {
    return { name, up: false, detail };
  } finally {
    clearTimeout(timer);
  }
}

function up(name: string, detail: string): DependencyState {
  return { name, up: true, detail };
}
