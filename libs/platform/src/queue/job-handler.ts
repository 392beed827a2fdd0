import { DiscoveryService } from '@nestjs/core';
import type { JobType } from './job-type.js';

export interface JobContext {
  jobId: string;
  /** Counts from 1. */
  attempt: number;
  /** Aborted when another worker took the job over: stop, and leave nothing behind. */
  signal: AbortSignal;
}

/** `no-longer-needed`: the world changed while the job waited, and that is well. */
export type JobOutcome = void | 'no-longer-needed';

/** Work for one kind of job. Reload the row first; throw, and the job is tried again. */
export interface JobHandler<Payload extends object> {
  process(payload: Payload, context: JobContext): Promise<JobOutcome>;
  /** Called once when the last attempt has failed. */
  exhausted?(payload: Payload, error: unknown): Promise<void>;
}

type HandlerClass<Payload extends object> = new (...dependencies: never[]) => JobHandler<Payload>;

/** Marks the provider that handles a kind of job. */
export const handlesJob = DiscoveryService.createDecorator<JobType<object>>();

export function JobProcessor<Payload extends object>(type: JobType<Payload>) {
  return (target: HandlerClass<Payload>): void => void handlesJob(type)(target);
}
