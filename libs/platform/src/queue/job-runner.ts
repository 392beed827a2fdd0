import { Injectable, Logger } from '@nestjs/common';
import { JobQueue } from './job-queue.js';
import { JobRegistry } from './job-registry.js';
import type { JobRow } from './job-row.entity.js';
import { JobRepository } from './job.repository.js';

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 300_000;
const ERROR_LENGTH = 2000;
const BATCH = 100;
/** A killed worker is not the job's fault; one that brings down every worker must not do so for ever. */
const MOST_DEATHS = 10;

/** Runs one job to its end: done, no longer needed, to be tried again, or failed. */
@Injectable()
export class JobRunner {
  private readonly logger = new Logger(JobRunner.name);

  constructor(
    private readonly rows: JobRepository,
    private readonly registry: JobRegistry,
    private readonly queue: JobQueue,
  ) {}

  async run(jobId: string): Promise<void> {
    const waiting = await this.rows.find(jobId);
    const registered = waiting && this.registry.get(waiting.name);
    if (!waiting || !registered || waiting.state !== 'waiting') return;
    if (!(await this.rows.claim(jobId, registered.type.leaseMs))) return;
    const job = await this.rows.find(jobId);
    if (!job) return;
    const { type, handler } = registered;
    if (job.attempt > type.attempts + MOST_DEATHS) {
      await this.failed(
        job,
        type.attempts,
        handler,
        new Error('its workers died, again and again'),
      );
      return;
    }
    await this.work(job, registered);
  }

  /** Runs every job that is due, and what those jobs ask for, until none is left. For tests and the demo. */
  async runAllDue(): Promise<void> {
    const tried = new Set<string>();
    for (;;) {
      const due = (await this.rows.findDue(BATCH)).filter((id) => !tried.has(id));
      if (due.length === 0) return;
      for (const id of due) {
        tried.add(id);
        await this.run(id);
      }
    }
  }

  private async work(
    job: JobRow,
    { type, handler }: NonNullable<ReturnType<JobRegistry['get']>>,
  ): Promise<void> {
    const lost = new AbortController();
    const lease = setInterval(() => void this.renew(job, type.leaseMs, lost), type.leaseMs / 3);
    try {
      const context = { jobId: job.id, attempt: job.attempt, signal: lost.signal };
      const outcome = await handler.process(job.payload, context);
      await this.rows.end(
        job.id,
        job.attempt,
        outcome === 'no-longer-needed' ? 'not-needed' : 'done',
      );
    } catch (error) {
      if (!lost.signal.aborted) await this.failed(job, type.attempts, handler, error);
    } finally {
      clearInterval(lease);
    }
  }

  private async renew(job: JobRow, leaseMs: number, lost: AbortController): Promise<void> {
    try {
      if (!(await this.rows.renew(job, leaseMs)))
        lost.abort(new Error('the job was given to another worker'));
    } catch (error) {
      this.logger.warn(`lease of ${job.name} ${job.id} not renewed: ${String(error)}`);
    }
  }

  private async failed(
    job: JobRow,
    attempts: number,
    handler: NonNullable<ReturnType<JobRegistry['get']>>['handler'],
    error: unknown,
  ): Promise<void> {
    const text = (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(
      0,
      ERROR_LENGTH,
    );
    if (job.attempt < attempts) {
      const delayMs = Math.min(FIRST_RETRY_MS * 2 ** (job.attempt - 1), LONGEST_RETRY_MS);
      this.logger.warn(
        `${job.name} ${job.id} failed, attempt ${job.attempt} of ${attempts}: ${text}`,
      );
      if (await this.rows.retry(job, delayMs, text)) this.queue.deliver(job.id, delayMs);
      return;
    }
    this.logger.error(`${job.name} ${job.id} is given up after ${attempts} attempts: ${text}`);
    await handler.exhausted?.(job.payload, error);
    await this.rows.end(job.id, job.attempt, 'failed', text);
  }
}
