import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  intersect,
  normalise,
  type Range,
  type Ranges,
  sizeOf,
  subtract,
  union,
} from './coverage.plan.js';
import { type BeatStanding, type Evidence, judge, type Verdict } from './verdict.plan.js';

const S = 1_000;
const HOUR = 3_600 * S;

/** A live session of a one-hour lesson, whole hour delivered, with the given seconds on the clock since it opened. */
const evidence = (seconds: number, more: Partial<Evidence> = {}): Evidence => ({
  nowMs: seconds * S,
  durationMs: HOUR,
  allowedRates: [1, 1.25, 1.5, 2],
  standing: 'counting',
  courseClosedAtMs: null,
  covered: [],
  delivered: [[0, HOUR]],
  bucket: { levelMs: 0, filledAtMs: 0, ratePercent: 100 },
  ...more,
});
const claim = (...seconds: Range[]) => ({
  rate: 1,
  ranges: seconds.map(([from, to]): Range => [from * S, to * S]),
});
const outcome = ({ acceptedMs, rejected }: Verdict) => ({ acceptedMs, rejected });

/** Plays a list of [at second, claim] on one bucket, as one lesson. */
function play(beats: [number, Range][], from: Evidence = evidence(0)): number {
  let { covered, bucket } = from;
  for (const [at, range] of beats) {
    const verdict = judge(claim(range), { ...from, nowMs: at * S, covered, bucket });
    covered = union(covered, verdict.acceptedRanges);
    bucket = verdict.bucket;
  }
  return sizeOf(covered);
}

describe('a verdict', () => {
  it('accepts what was watched while the clock ran', () => {
    const verdict = judge(claim([0, 15]), evidence(15));

    expect(verdict.acceptedRanges).toEqual([[0, 15 * S]]);
    expect(outcome(verdict)).toEqual({ acceptedMs: 15 * S, rejected: [] });
    expect(verdict.bucket).toEqual({ levelMs: 0, filledAtMs: 15 * S, ratePercent: 100 });
  });

  it('CH-01: gives nothing for one great claim right after opening', () => {
    expect(outcome(judge(claim([0, 3600]), evidence(0)))).toEqual({
      acceptedMs: 0,
      rejected: [{ reason: 'faster-than-clock', ms: HOUR }],
    });
  });

  it('CH-02: gives two seconds for twenty perfect beats sent within two seconds', () => {
    const beats = Array.from({ length: 20 }, (_, i): [number, Range] => [
      (i + 1) / 10,
      [i * 30, i * 30 + 30],
    ]);

    expect(play(beats)).toBe(2 * S);
  });

  it.each([2, 16])('CH-03: a position %d times as fast as the clock earns the clock', (speed) => {
    const beats = Array.from({ length: 8 }, (_, i): [number, Range] => [
      (i + 1) * 30,
      [i * 30 * speed, (i + 1) * 30 * speed],
    ]);

    expect(play(beats)).toBe(240 * S);
  });

  it('CH-03: a rate the course does not allow earns nothing', () => {
    expect(outcome(judge({ ...claim([0, 15]), rate: 16 }, evidence(15)))).toEqual({
      acceptedMs: 0,
      rejected: [{ reason: 'rate-not-allowed', ms: 15 * S }],
    });
  });

  it('CH-05: two lessons at once share one bucket', () => {
    const one = judge(claim([0, 600]), evidence(60));
    const other = judge(claim([0, 600]), { ...evidence(60), bucket: one.bucket });

    expect(one.acceptedMs + other.acceptedMs).toBe(60 * S);
  });

  it('CH-07: the same minute ten times is one minute', () => {
    const beats = Array.from({ length: 10 }, (_, i): [number, Range] => [(i + 1) * 60, [0, 60]]);

    expect(play(beats)).toBe(60 * S);
  });

  it('CH-08: overlapping ranges count once', () => {
    const verdict = judge(
      claim([0, 60], [30, 90], [80, 85]),
      evidence(0, { bucket: { levelMs: 60 * S, filledAtMs: -60 * S, ratePercent: 100 } }),
    );

    expect(outcome(verdict)).toEqual({
      acceptedMs: 60 * S,
      rejected: [{ reason: 'faster-than-clock', ms: 30 * S }],
    });
  });

  it('CH-10: eight hours behind a closed lid earn what the bucket holds, and the rest is told', () => {
    expect(outcome(judge(claim([0, 3600]), evidence(8 * 3600)))).toEqual({
      acceptedMs: 60 * S,
      rejected: [{ reason: 'faster-than-clock', ms: HOUR - 60 * S }],
    });
  });

  it('CH-11: a paused player that moves earns nothing', () => {
    expect(outcome(judge({ ...claim([0, 15]), rate: 0 }, evidence(15)))).toEqual({
      acceptedMs: 0,
      rejected: [{ reason: 'rate-not-allowed', ms: 15 * S }],
    });
  });

  it('CH-14: nothing is accepted where no key went out', () => {
    const verdict = judge(claim([50, 70]), evidence(60, { delivered: [[0, 60 * S]] }));

    expect(verdict.acceptedRanges).toEqual([[50 * S, 60 * S]]);
    expect(verdict.rejected).toEqual([{ reason: 'not-delivered', ms: 10 * S }]);
  });

  it('lets a short loss of the network be caught up', () => {
    expect(play([[60, [0, 60]]])).toBe(60 * S);
  });

  it('does not count what lies past the end', () => {
    const past = judge(claim([3590, 3620]), evidence(30));

    expect(outcome(past)).toEqual({
      acceptedMs: 10 * S,
      rejected: [{ reason: 'outside-lesson', ms: 20 * S }],
    });
  });

  it('spends nothing of the bucket on what was covered before', () => {
    const verdict = judge(claim([0, 20]), evidence(15, { covered: [[0, 10 * S]] }));

    expect(outcome(verdict)).toEqual({
      acceptedMs: 10 * S,
      rejected: [{ reason: 'already-covered', ms: 10 * S }],
    });
    expect(verdict.bucket.levelMs).toBe(5 * S);
  });

  it.each<[BeatStanding, string]>([
    ['closed', 'session-closed'],
    ['course-closed', 'course-withdrawn'],
    ['other-session-plays', 'other-session'],
  ])('counts nothing of a session that is %s, and spends nothing', (standing, reason) => {
    const verdict = judge(claim([0, 15]), evidence(15, { standing }));

    expect(outcome(verdict)).toEqual({ acceptedMs: 0, rejected: [{ reason, ms: 15 * S }] });
    expect(verdict.bucket.levelMs).toBe(15 * S);
  });

  it('of a course that has closed accepts what there was time for before, and nothing flows in after', () => {
    const verdict = judge(claim([0, 30]), evidence(30, { courseClosedAtMs: 12 * S }));

    expect(outcome(verdict)).toEqual({
      acceptedMs: 12 * S,
      rejected: [{ reason: 'course-withdrawn', ms: 18 * S }],
    });
    expect(verdict.bucket).toEqual({ levelMs: 0, filledAtMs: 30 * S, ratePercent: 100 });
  });

  it('says nothing about a beat without ranges, and the clock goes on', () => {
    expect(outcome(judge(claim(), evidence(15)))).toEqual({ acceptedMs: 0, rejected: [] });
  });
});

describe('every verdict', () => {
  const range: fc.Arbitrary<Range> = fc
    .tuple(fc.nat(200 * S), fc.integer({ min: 1, max: 40 * S }))
    .map(([from, length]) => [from, from + length]);
  const rangeSet = fc.array(range, { maxLength: 6 }).map(normalise);
  const scene = fc.record({
    ranges: fc.array(range, { maxLength: 6 }),
    rate: fc.constantFrom(1, 1.5, 2, 4, 0),
    nowMs: fc.nat(120 * S),
    durationMs: fc.integer({ min: 1, max: 180 * S }),
    standing: fc.constantFrom<BeatStanding>(
      'counting',
      'counting',
      'closed',
      'other-session-plays',
    ),
    covered: rangeSet,
    delivered: rangeSet,
    bucket: fc.record({
      levelMs: fc.nat(60 * S),
      filledAtMs: fc.nat(120 * S),
      ratePercent: fc.constantFrom(100, 150, 200, null),
    }),
  });

  it('accounts for each claimed millisecond once, and accepts only what it may', () => {
    fc.assert(
      fc.property(scene, ({ ranges, rate, ...known }) => {
        const given: Evidence = { ...known, courseClosedAtMs: null, allowedRates: [1, 1.5, 2] };
        const verdict = judge({ ranges, rate }, given);
        const { acceptedRanges: accepted, acceptedMs, rejected, bucket } = verdict;
        const refused = rejected.reduce((sum, { ms }) => sum + ms, 0);

        expect(acceptedMs + refused).toBe(sizeOf(normalise(ranges)));
        expect(sizeOf(accepted)).toBe(acceptedMs);
        expect(subtract(accepted, normalise(ranges))).toEqual([]);
        expect(subtract(accepted, [[0, given.durationMs]])).toEqual([]);
        expect(intersect(accepted, given.covered)).toEqual([]);
        expect(subtract(accepted, given.delivered)).toEqual([]);
        expect(rejected.every(({ ms }) => ms > 0)).toBe(true);
        expect(new Set(rejected.map(({ reason }) => reason)).size).toBe(rejected.length);
        expect(bucket.levelMs).toBeGreaterThanOrEqual(0);
        expect(given.standing === 'counting' || acceptedMs === 0).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it('refuses a millisecond only for a rule that it breaks', () => {
    fc.assert(
      fc.property(scene, ({ ranges, ...known }) => {
        const honest: Evidence = {
          ...known,
          standing: 'counting',
          courseClosedAtMs: null,
          allowedRates: [1],
          bucket: { levelMs: 60 * S, filledAtMs: known.nowMs, ratePercent: 100 },
        };
        const { acceptedMs } = judge({ ranges, rate: 1 }, honest);
        const possible: Ranges = intersect(
          subtract(intersect(normalise(ranges), [[0, honest.durationMs]]), honest.covered),
          honest.delivered,
        );

        expect(acceptedMs).toBe(Math.min(60 * S, sizeOf(possible)));
      }),
    );
  });
});
