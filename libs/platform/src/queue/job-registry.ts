import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { JobHandler } from './job-handler.js';
import { handlesJob } from './job-handler.js';
import type { JobType } from './job-type.js';
import { declaredJobs } from './job-type.js';

interface Registered {
  type: JobType<object>;
  handler: JobHandler<object>;
}

/** Which provider of this process handles which kind of job. */
@Injectable()
export class JobRegistry implements OnModuleInit {
  private readonly handlers = new Map<string, Registered>();

  constructor(private readonly discovery: DiscoveryService) {}

  /** @throws when a kind of job has two handlers. */
  onModuleInit(): void {
    for (const wrapper of this.discovery.getProviders({ metadataKey: handlesJob.KEY })) {
      const type = this.discovery.getMetadataByDecorator(handlesJob, wrapper);
      if (type) this.register(type, wrapper.instance as JobHandler<object>);
    }
  }

  /** @throws when a declared kind of job has no handler: a worker must be able to do all work. */
  requireComplete(): void {
    const missing = declaredJobs().filter(({ name }) => !this.handlers.has(name));
    if (missing.length === 0) return;
    throw new Error(`no handler for the jobs ${missing.map(({ name }) => name).join(', ')}`);
  }

  get(name: string): Registered | undefined {
    return this.handlers.get(name);
  }

  recurring(): JobType<object>[] {
    return [...this.handlers.values()]
      .map(({ type }) => type)
      .filter(({ everyMs }) => everyMs !== null);
  }

  private register(type: JobType<object>, handler: JobHandler<object>): void {
    const known = this.handlers.get(type.name);
    if (known && known.handler !== handler) throw new Error(`job ${type.name} has two handlers`);
    this.handlers.set(type.name, { type, handler });
  }
}
