import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AnchorChainsProcessor, VerifyChainsProcessor } from './chain/chain.processor.js';
import {
  DeliverEventProcessor,
  DispatchEventProcessor,
  EventListeners,
} from './event/event-delivery.js';
import { JobRegistry } from './queue/job-registry.js';
import { JobRunner } from './queue/job-runner.js';
import { JobSweeper } from './queue/job-sweeper.js';
import { PurgeJobsProcessor } from './queue/purge-jobs.processor.js';

const parts = [
  JobRegistry,
  JobRunner,
  EventListeners,
  DispatchEventProcessor,
  DeliverEventProcessor,
  PurgeJobsProcessor,
  AnchorChainsProcessor,
  VerifyChainsProcessor,
];

/** The parts of a process that does background work, without the loop that starts it (tests run jobs by hand). */
@Module({ imports: [DiscoveryModule], providers: parts, exports: parts })
export class JobExecutionModule {}

/** A process that does background work. */
@Module({ imports: [JobExecutionModule], providers: [JobSweeper] })
export class WorkerModule {}
