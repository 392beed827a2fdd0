import { JobProcessor, type JobHandler } from './job-handler.js';
import { JobRepository } from './job.repository.js';
import { purgeJobs } from './queue.jobs.js';

const KEEP_MS = 7 * 86_400_000;

@JobProcessor(purgeJobs)
export class PurgeJobsProcessor implements JobHandler<object> {
  constructor(private readonly rows: JobRepository) {}

  async process(): Promise<void> {
    await this.rows.purge(KEEP_MS);
  }
}
