import { Logger } from '@nestjs/common';
import { Semaphore } from 'async-mutex';
import { JobQueue } from './job-queue.js';

/** The queue of the embedded server: worker and API share one process. */
export class InProcessQueue extends JobQueue {
  private readonly logger = new Logger(InProcessQueue.name);
  private run: ((jobId: string) => Promise<void>) | null = null;
  private places = new Semaphore(1);
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly underWay = new Set<Promise<void>>();

  /** Without a worker in this process (the command line) the row waits for the server's sweeper. */
  override deliver(jobId: string, delayMs: number): void {
    if (!this.run) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      this.start(jobId);
    }, delayMs);
    this.timers.add(timer);
  }

  override consume(run: (jobId: string) => Promise<void>, concurrency: number): void {
    this.run = run;
    this.places = new Semaphore(concurrency);
  }

  override async close(): Promise<void> {
    this.run = null;
    this.timers.forEach((timer) => clearTimeout(timer));
    await Promise.allSettled(this.underWay);
  }

  private start(jobId: string): void {
    const work = this.places
      .runExclusive(async () => this.run?.(jobId))
      .catch((error: unknown) =>
        this.logger.error(`job ${jobId} waits for the sweeper: ${String(error)}`),
      )
      .finally(() => this.underWay.delete(work));
    this.underWay.add(work);
  }
}
