import { describe, expect, it } from '@jest/globals';
import { ApiError, networkError } from '../../../lib/api-error.js';
import { BeatQueue, type QueuedBeat } from './beat-queue.js';
import type { BeatDraft } from './beat-recorder.js';

const draft = (fromMs: number, toMs: number): BeatDraft => ({
  ranges: [[fromMs, toMs]],
  positionMs: toMs,
  rate: 1,
  visible: true,
});

/** A server that can be cut off, and a drawer that remembers what was saved. */
function setting(): {
  queue: BeatQueue<string>;
  taken: number[];
  saved: QueuedBeat[];
  refusals: ApiError[];
  fail: (error: ApiError | null) => void;
} {
  const taken: number[] = [];
  const refusals: ApiError[] = [];
  const saved: QueuedBeat[] = [];
  let fault: ApiError | null = null;
  const queue = new BeatQueue<string>(
    'session',
    (_id, beat) => {
      if (fault !== null) return Promise.reject(fault);
      taken.push(beat.seq);
      return Promise.resolve('ok');
    },
    { save: (_id, beats) => void saved.splice(0, saved.length, ...beats) },
    { answered: () => undefined, ended: (error) => void refusals.push(error) },
  );
  return { queue, taken, saved, refusals, fail: (error) => void (fault = error) };
}

describe('handing beats in', () => {
  it('numbers the beats of a session and sends them in order', async () => {
    const { queue, taken } = setting();
    queue.add(draft(0, 15_000));
    queue.add(draft(15_000, 30_000));
    expect(await queue.flush()).toBe('empty');
    queue.add(draft(30_000, 45_000));
    await queue.flush();
    expect(taken).toEqual([1, 2, 3]);
  });

  it('keeps what a broken line left behind and sends it again with the same numbers', async () => {
    const { queue, taken, saved, fail } = setting();
    fail(networkError());
    queue.add(draft(0, 15_000));
    queue.add(draft(15_000, 30_000));

    expect(await queue.flush()).toBe('later');
    expect(queue.unsentMs()).toBe(30_000);
    expect(saved.map((beat) => beat.seq)).toEqual([1, 2]);

    fail(null);
    expect(await queue.flush()).toBe('empty');
    expect(taken).toEqual([1, 2]);
    expect(queue.unsentMs()).toBe(0);
    expect(saved).toEqual([]);
  });

  it('keeps the beats of a member who has to sign in again', async () => {
    const { queue, fail } = setting();
    fail(new ApiError(401, 'account.unauthenticated', ''));
    queue.add(draft(0, 15_000));
    expect(await queue.flush()).toBe('later');
    expect(queue.unsentMs()).toBe(15_000);
  });

  it('stops when another device took over, and takes no more', async () => {
    const { queue, refusals, fail } = setting();
    fail(new ApiError(409, 'study.session-superseded', ''));
    queue.add(draft(0, 15_000));
    expect(await queue.flush()).toBe('ended');
    queue.add(draft(15_000, 30_000));
    expect(queue.unsentMs()).toBe(0);
    expect(refusals.map((error) => error.code)).toEqual(['study.session-superseded']);
  });

  it('lets one beat that is refused for itself not hold up the others', async () => {
    const { queue, taken, fail } = setting();
    fail(new ApiError(400, 'http.invalid', ''));
    queue.add(draft(0, 15_000));
    expect(await queue.flush()).toBe('empty');
    fail(null);
    queue.add(draft(15_000, 30_000));
    await queue.flush();
    expect(taken).toEqual([2]);
  });

  it('goes on with the numbers of what a closed page left', async () => {
    const taken: number[] = [];
    const left = [{ seq: 7, ...draft(0, 15_000) }];
    const queue = new BeatQueue(
      'session',
      (_id, beat) => {
        taken.push(beat.seq);
        return Promise.resolve('ok');
      },
      { save: () => undefined },
      { answered: () => undefined, ended: () => undefined },
      left,
    );
    queue.add(draft(15_000, 20_000));
    await queue.flush();
    expect(taken).toEqual([7, 8]);
  });
});
