/**
 * Brings the ids of waiting jobs to a worker, soon. It may lose or repeat one: the job row decides,
 * and the sweeper delivers again what was lost.
 */
export abstract class JobQueue {
  /** Never throws and never waits: delivery is a courtesy. */
  abstract deliver(jobId: string, delayMs: number): void;

  /** From now on `run` is called for each delivered id, `concurrency` at a time. */
  abstract consume(run: (jobId: string) => Promise<void>, concurrency: number): void;

  abstract close(): Promise<void>;
}
