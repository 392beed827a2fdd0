import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { JobQueue } from './job-queue.js';
import { JobRegistry } from './job-registry.js';
import { JobRepository } from './job.repository.js';
import { JobRunner } from './job-runner.js';
import { Jobs } from './jobs.js';

const SWEEP_MS = 2000;
const CONCURRENCY = 4;
const BATCH = 500;
/** A delivered job is usually claimed within milliseconds; later than this its delivery counts as lost. */
const LOST_AFTER_MS = 5000;

/**
 * Keeps a worker busy: takes deliveries, delivers again what was lost, takes back what a dead worker
 * held, and starts recurring work (its key names the time slot, so of many workers one starts it).
 */
@Injectable()
export class JobSweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(JobSweeper.name);
  private timer: NodeJS.Timeout | null = null;
  private sweeping: Promise<void> = Promise.resolve();

  constructor(
    private readonly rows: JobRepository,
    private readonly registry: JobRegistry,
    private readonly runner: JobRunner,
    private readonly queue: JobQueue,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Start is refused when a declared job has no handler. What waited while no worker ran starts at once. */
  async onApplicationBootstrap(): Promise<void> {
    this.registry.requireComplete();
    this.queue.consume((jobId) => this.runner.run(jobId), CONCURRENCY);
    await this.sweep(0);
    this.timer = setInterval(() => {
      this.sweeping = this.sweeping.then(() => this.sweep(LOST_AFTER_MS));
    }, SWEEP_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.sweeping;
  }

  private async sweep(overdueMs: number): Promise<void> {
    try {
      await this.startRecurring();
      await this.rows.releaseExpired();
      for (const id of await this.rows.findDue(BATCH, overdueMs)) this.queue.deliver(id, 0);
    } catch (error) {
      this.logger.warn(`sweep failed, the next one follows: ${String(error)}`);
    }
  }

  private async startRecurring(): Promise<void> {
    for (const type of this.registry.recurring()) {
      const now = this.clock.now().getTime() + type.offsetMs;
      const slot = Math.floor(now / (type.everyMs ?? 1));
      await this.jobs.add(type, {}, { key: `every-${slot}` });
    }
  }
}
