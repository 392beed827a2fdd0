import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Bucket, BUCKET_CAP_MS, closeBucket, fill, openBucket, spend } from './budget.plan.js';

const live = (levelMs: number, filledAtMs = 0, ratePercent = 100): Bucket => ({
  levelMs,
  filledAtMs,
  ratePercent,
});

describe('the bucket', () => {
  it('is empty at an opening when nothing was live', () => {
    expect(openBucket(null, 5_000, 100).levelMs).toBe(0);
    expect(openBucket({ levelMs: 40_000, filledAtMs: 0, ratePercent: null }, 5_000, 100)).toEqual({
      levelMs: 0,
      filledAtMs: 5_000,
      ratePercent: 100,
    });
  });

  it('is kept at a takeover, filled at the old rate up to that moment', () => {
    expect(openBucket(live(1_000, 0, 200), 5_000, 100)).toEqual(live(11_000, 5_000, 100));
  });

  it('fills with the clock at the greatest rate the course allows', () => {
    expect(fill(live(0), 10_000).levelMs).toBe(10_000);
    expect(fill(live(0, 0, 150), 10_000).levelMs).toBe(15_000);
  });

  it('holds 60 seconds at most, however long the lid was closed (CH-10)', () => {
    expect(fill(live(0, 0, 200), 8 * 3_600_000).levelMs).toBe(BUCKET_CAP_MS);
    expect(fill(fill(live(59_999), 1), 2).levelMs).toBe(BUCKET_CAP_MS);
  });

  it('does not fill after the close, and keeps what was in it for the beat still on its way', () => {
    const closed = closeBucket(live(0), 7_000);

    expect(fill(closed, 60_000).levelMs).toBe(7_000);
  });

  it('gains and loses nothing by a clock that goes backwards', () => {
    expect(fill(live(3_000, 10_000), 4_000)).toEqual(live(3_000, 10_000));
    expect(openBucket({ levelMs: 0, filledAtMs: 10_000, ratePercent: null }, 4_000, 100)).toEqual(
      live(0, 10_000),
    );
  });

  it('cannot be overdrawn', () => {
    expect(spend(live(3_000), 3_000).levelMs).toBe(0);
    expect(() => spend(live(3_000), 3_001)).toThrow('bucket');
  });

  it('never pays more in any window than the window at the allowed rate and what it can hold (H2)', () => {
    const step = fc.record({ waitMs: fc.nat(90_000), wantMs: fc.nat(120_000) });
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 30 }),
        fc.constantFrom(100, 125, 200),
        (steps, rate) => {
          let bucket = openBucket(null, 0, rate);
          let nowMs = 0;
          const paid: { atMs: number; ms: number }[] = [];
          for (const { waitMs, wantMs } of steps) {
            nowMs += waitMs;
            bucket = fill(bucket, nowMs);
            const ms = Math.min(wantMs, bucket.levelMs);
            bucket = spend(bucket, ms);
            paid.push({ atMs: nowMs, ms });
          }
          for (const [i, { atMs: from }] of paid.entries()) {
            let sum = 0;
            for (const { atMs, ms } of paid.slice(i)) {
              sum += ms;
              expect(sum).toBeLessThanOrEqual(((atMs - from) * rate) / 100 + BUCKET_CAP_MS);
            }
          }
          const total = paid.reduce((sum, { ms }) => sum + ms, 0);
          expect(total).toBeLessThanOrEqual((nowMs * rate) / 100);
        },
      ),
    );
  });
});
