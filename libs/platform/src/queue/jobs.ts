import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { newId } from '../database/new-id.js';
import { JobQueue } from './job-queue.js';
import { JobRepository } from './job.repository.js';
import type { JobType } from './job-type.js';

interface AddOptions {
  /** The same key twice is one job. Unset: every call is a job of its own. */
  key?: string;
  delayMs?: number;
}

/** Asks for background work. */
@Injectable()
export class Jobs {
  constructor(
    private readonly database: Database,
    private readonly rows: JobRepository,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes the job's row in the open unit of work and delivers it after the commit: a worker never
   * sees a job whose cause was rolled back.
   */
  async add<Payload extends object>(
    type: JobType<Payload>,
    payload: Payload,
    options: AddOptions = {},
  ): Promise<void> {
    const id = newId();
    const { key = id, delayMs = 0 } = options;
    const now = this.clock.now();
    const added = await this.rows.add({
      id,
      name: type.name,
      key: `${type.name}/${key}`,
      payload,
      state: 'waiting',
      attempt: 0,
      runAt: new Date(now.getTime() + delayMs),
      leaseUntil: null,
      createdAt: now,
      finishedAt: null,
      error: null,
    });
    if (added) this.database.afterCommit(() => this.queue.deliver(id, delayMs));
  }
}
