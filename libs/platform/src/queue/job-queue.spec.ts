import { afterEach, describe, expect, it } from '@jest/globals';
import { BullQueue } from './bull-queue.js';
import { InProcessQueue } from './in-process-queue.js';
import type { JobQueue } from './job-queue.js';

const redisUrl = process.env['TEST_REDIS_URL'];
const kinds: [string, () => JobQueue][] = [['in-process', () => new InProcessQueue()]];
if (redisUrl)
  kinds.push(['Bull', () => new BullQueue(redisUrl, `test-${process.pid}-${Date.now()}`)]);

let queue: JobQueue;
afterEach(() => queue.close());

describe.each(kinds)('the %s queue', (_name, open) => {
  it('brings each delivered id to the worker', async () => {
    queue = open();
    const ran = new Promise<string[]>((resolve) => {
      const seen: string[] = [];
      queue.consume(async (jobId) => {
        seen.push(jobId);
        if (seen.length === 3) resolve(seen.toSorted());
      }, 2);
    });

    for (const id of ['a', 'b', 'c']) queue.deliver(id, 0);

    expect(await ran).toEqual(['a', 'b', 'c']);
  });

  it('goes on after a job that failed', async () => {
    queue = open();
    const ran = new Promise<string>((resolve) => {
      queue.consume(async (jobId) => {
        if (jobId === 'bad') throw new Error('this one fails');
        resolve(jobId);
      }, 1);
    });

    queue.deliver('bad', 0);
    queue.deliver('good', 20);

    expect(await ran).toBe('good');
  });
});

describe('a queue whose Redis is away', () => {
  it('takes deliveries without waiting and without failing', async () => {
    queue = new BullQueue('redis://127.0.0.1:1');

    expect(() => queue.deliver('a', 0)).not.toThrow();
  });
});
