import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { newId } from '../database/new-id.js';
import { Jobs } from '../queue/jobs.js';
import { dispatchEvent } from './event.jobs.js';
import { EventRow } from './event-row.entity.js';
import type { EventType } from './event-type.js';

/** Records what happened. */
@Injectable()
export class Events {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Writes the event in the open unit of work; listeners hear of it after the commit, each exactly once. */
  async record<Payload extends object>(type: EventType<Payload>, payload: Payload): Promise<void> {
    await this.database.transaction(async () => {
      const id = newId();
      const row = { id, name: type.name, payload, occurredAt: this.clock.now() };
      await this.database.repository(EventRow).insert(row);
      await this.jobs.add(dispatchEvent, { eventId: id }, { key: id });
    });
  }
}
