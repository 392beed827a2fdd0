import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Database } from '../database/database.js';
import type { JobContext, JobHandler, JobOutcome } from '../queue/job-handler.js';
import { JobProcessor } from '../queue/job-handler.js';
import { JobRepository } from '../queue/job.repository.js';
import { Jobs } from '../queue/jobs.js';
import { deliverEvent, dispatchEvent } from './event.jobs.js';
import type { EventHandler } from './event-listener.js';
import { listensTo } from './event-listener.js';
import { EventRow } from './event-row.entity.js';

/** The listeners of this process, by the name of the event and by their own. */
@Injectable()
export class EventListeners {
  constructor(private readonly discovery: DiscoveryService) {}

  interestedIn(eventName: string): string[] {
    return this.all()
      .filter(({ event }) => event === eventName)
      .map(({ name }) => name);
  }

  find(name: string): EventHandler<object> | undefined {
    return this.all().find((listener) => listener.name === name)?.handler;
  }

  private all() {
    return this.discovery.getProviders({ metadataKey: listensTo.KEY }).flatMap((wrapper) => {
      const about = this.discovery.getMetadataByDecorator(listensTo, wrapper);
      const handler = wrapper.instance as EventHandler<object>;
      return about ? [{ event: about.type.name, name: about.name, handler }] : [];
    });
  }
}

@JobProcessor(dispatchEvent)
export class DispatchEventProcessor implements JobHandler<{ eventId: string }> {
  constructor(
    private readonly database: Database,
    private readonly listeners: EventListeners,
    private readonly jobs: Jobs,
  ) {}

  async process({ eventId }: { eventId: string }): Promise<JobOutcome> {
    const event = await this.database.repository(EventRow).findOneBy({ id: eventId });
    if (!event) return 'no-longer-needed';
    await this.database.transaction(async () => {
      for (const listener of this.listeners.interestedIn(event.name)) {
        await this.jobs.add(deliverEvent, { eventId, listener }, { key: `${eventId}/${listener}` });
      }
    });
  }
}

@JobProcessor(deliverEvent)
export class DeliverEventProcessor implements JobHandler<{ eventId: string; listener: string }> {
  constructor(
    private readonly database: Database,
    private readonly listeners: EventListeners,
    private readonly rows: JobRepository,
  ) {}

  async process(
    { eventId, listener }: { eventId: string; listener: string },
    job: JobContext,
  ): Promise<JobOutcome> {
    const handler = this.listeners.find(listener);
    const event = await this.database.repository(EventRow).findOneBy({ id: eventId });
    if (!handler || !event) return 'no-longer-needed';
    await this.database.transaction(async () => {
      await handler.handle(event.payload, { eventId, occurredAt: event.occurredAt });
      const ended = await this.rows.end(job.jobId, job.attempt, 'done');
      if (!ended) throw new Error('another worker has taken this delivery over');
    });
  }
}
