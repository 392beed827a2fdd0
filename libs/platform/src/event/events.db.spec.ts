import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { type Rooms, startRooms } from '../../../../test/harness/start-rooms.js';
import { Audit } from '../audit/audit.js';
import { AuditRecord } from '../audit/audit-record.entity.js';
import { systemActor } from '../actor/actor.js';
import { Database } from '../database/database.js';
import { JobRow } from '../queue/job-row.entity.js';
import { JobRepository } from '../queue/job.repository.js';
import { type EventHandler, EventListener } from './event-listener.js';
import { defineEvent } from './event-type.js';
import { Events } from './events.js';

const somethingHappened = defineEvent<{ what: string }>('test.something-happened');

@Injectable()
@EventListener(somethingHappened, 'test.write-down')
class WriteDown implements EventHandler<{ what: string }> {
  constructor(private readonly audit: Audit) {}

  async handle({ what }: { what: string }): Promise<void> {
    await this.audit.record(systemActor, what, { subject: 'test' });
  }
}

let failures = 0;

@Injectable()
@EventListener(somethingHappened, 'test.fail-once')
class FailOnce implements EventHandler<{ what: string }> {
  constructor(private readonly audit: Audit) {}

  async handle({ what }: { what: string }): Promise<void> {
    await this.audit.record(systemActor, `${what}-retried`, { subject: 'test' });
    failures += 1;
    if (failures === 1) throw new Error('the first time fails');
  }
}

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([], { providers: [WriteDown, FailOnce] });
});
afterAll(() => rooms.close());

const count = (action: string) => rooms.database.repository(AuditRecord).countBy({ action });

describe('events', () => {
  it('reach each listener once, and a listener that failed again', async () => {
    failures = 0;
    await rooms.get(Events).record(somethingHappened, { what: 'told' });

    await rooms.drain();
    rooms.clock.advance(60_000);
    await rooms.drain();

    expect(await count('told')).toBe(1);
    expect(await count('told-retried')).toBe(1);
  });

  it('of a unit that was rolled back never happened', async () => {
    const work = rooms.get(Database).transaction(async () => {
      await rooms.get(Events).record(somethingHappened, { what: 'withdrawn' });
      throw new Error('changed my mind');
    });

    await expect(work).rejects.toThrow('changed my mind');
    await rooms.drain();
    expect(await count('withdrawn')).toBe(0);
  });

  it('have their effect once although the worker died before it could say so', async () => {
    failures = 1;
    await rooms.get(Events).record(somethingHappened, { what: 'twice' });
    await rooms.drain();

    await rooms.database.transaction(() =>
      rooms.database
        .repository(JobRow)
        .update({ name: 'platform.dispatch-event' }, { state: 'waiting' }),
    );
    await rooms.drain();

    expect(await count('twice')).toBe(1);
  });

  it('are delivered by another worker when the first one’s lease has run out', async () => {
    await rooms.get(Events).record(somethingHappened, { what: 'orphan' });
    const [id] = await rooms.get(JobRepository).findDue(1);
    await rooms.get(JobRepository).claim(id ?? '', 1000);

    await rooms.drain();
    expect(await count('orphan')).toBe(0);
    rooms.clock.advance(2000);
    await rooms.get(JobRepository).releaseExpired();
    await rooms.drain();

    expect(await count('orphan')).toBe(1);
  });
});
