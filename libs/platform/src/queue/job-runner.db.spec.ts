import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { type Rooms, startRooms } from '../../../../test/harness/start-rooms.js';
import { type JobHandler, JobProcessor } from './job-handler.js';
import { JobRow } from './job-row.entity.js';
import { defineJob } from './job-type.js';
import { JobRepository } from './job.repository.js';
import { Jobs } from './jobs.js';

const LEASE_MS = 1000;
const fragileWork = defineJob('test.fragile-work', { attempts: 3, leaseMs: LEASE_MS });
const seen: string[] = [];

@Injectable()
@JobProcessor(fragileWork)
class FragileWork implements JobHandler<object> {
  async process(): Promise<void> {
    seen.push('worked');
  }

  async exhausted(): Promise<void> {
    seen.push('given up');
  }
}

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([], { providers: [FragileWork] });
});
afterAll(() => rooms.close());

/** Workers take the job and are killed before they can say anything. */
async function killWorkers(times: number): Promise<void> {
  const rows = rooms.get(JobRepository);
  for (let death = 0; death < times; death += 1) {
    const [id = ''] = await rows.findDue(1);
    await rows.claim(id, LEASE_MS);
    rooms.clock.advance(2 * LEASE_MS);
    await rows.releaseExpired();
  }
}

const states = async () =>
  (await rooms.database.repository(JobRow).findBy({ name: fragileWork.name })).map(
    ({ state }) => state,
  );

describe('a job whose workers die', () => {
  it('is still done after five of them', async () => {
    await rooms.get(Jobs).add(fragileWork, {}, { key: 'five' });

    await killWorkers(5);
    await rooms.drain();

    expect(seen.splice(0)).toEqual(['worked']);
    expect(await states()).toEqual(['done']);
  });

  it('is given up when it looks as if it killed them, so that a server is not brought down for ever', async () => {
    await rooms.get(Jobs).add(fragileWork, {}, { key: 'many' });

    await killWorkers(20);
    await rooms.drain();

    expect(seen.splice(0)).toEqual(['given up']);
    expect((await states()).toSorted()).toEqual(['done', 'failed']);
  });
});
