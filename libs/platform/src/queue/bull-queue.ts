import { Logger } from '@nestjs/common';
import type { Queue } from 'bull';
import Bull from 'bull';
import { JobQueue } from './job-queue.js';

const ADD_LIMIT_MS = 2000;

interface Delivery {
  jobId: string;
}

/** Delivery through Redis. Redis may be wiped at any time: the job rows are the truth. */
export class BullQueue extends JobQueue {
  private readonly logger = new Logger(BullQueue.name);
  private readonly queue: Queue<Delivery>;

  constructor(redisUrl: string, prefix = 'xueshi') {
    super();
    // A stall is decided by our own lease, so Bull must not give a job up because its worker was killed twice.
    this.queue = new Bull<Delivery>('jobs', redisUrl, {
      prefix,
      settings: { maxStalledCount: 1000 },
    });
    this.queue.on('error', (error) => this.logger.warn(`queue: ${error.message}`));
  }

  /** @throws when Redis may throw queued work away by its maxmemory policy. */
  async check(): Promise<void> {
    const [, policy] = (await this.queue.client.config('GET', 'maxmemory-policy')) as string[];
    if (policy !== undefined && policy !== 'noeviction') {
      throw new Error(
        `Redis evicts keys (maxmemory-policy ${policy}): set it to noeviction for the queue's database.`,
      );
    }
  }

  /** `queue.add` hangs for as long as Redis is away, so it is never awaited and has a limit. */
  override deliver(jobId: string, delayMs: number): void {
    const options = { delay: delayMs, removeOnComplete: true, removeOnFail: true };
    const limit = AbortSignal.timeout(ADD_LIMIT_MS);
    const added = this.queue.add({ jobId }, options);
    const late = new Promise<never>((_, reject) => {
      limit.addEventListener('abort', () => reject(new Error('Redis did not answer in time')), {
        once: true,
      });
    });
    Promise.race([added, late]).catch((error: Error) =>
      this.logger.warn(`job ${jobId} waits for the sweeper: ${error.message}`),
    );
    added.catch(() => undefined);
  }

  override consume(run: (jobId: string) => Promise<void>, concurrency: number): void {
    void this.queue.process(concurrency, ({ data }) => run(data.jobId));
  }

  /** Lets running jobs end; does not wait for a Redis that is away. */
  override async close(): Promise<void> {
    if (this.queue.client.status === 'ready') await this.queue.close();
    else this.queue.client.disconnect();
  }

  /** Redis answers. */
  async ping(): Promise<void> {
    await this.queue.client.ping();
  }
}
