import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evenCuts, planSegments } from './segment.plan.js';

const every = (seconds: number, toSeconds: number) =>
  Array.from({ length: Math.ceil(toSeconds / seconds) }, (_, index) => index * seconds);

const lengths = (cutsSeconds: number[], toSeconds: number, fromSeconds = 0) =>
  planSegments({ fromSeconds, toSeconds, cutsSeconds }).segments.map(
    ({ fromMs, toMs }) => toMs - fromMs,
  );

describe('segments', () => {
  it('are six seconds long where the keyframes allow', () => {
    expect(lengths(every(2, 20), 20)).toEqual([6_000, 6_000, 6_000, 2_000]);
  });

  it('are as long as a pair of keyframes where those are far apart', () => {
    expect(lengths(every(10, 25), 25)).toEqual([10_000, 10_000, 5_000]);
  });

  it('end before six seconds rather than far behind', () => {
    expect(lengths(every(4, 12), 12)).toEqual([4_000, 4_000, 4_000]);
  });

  it('are not shortened because the sound begins a little earlier than the picture', () => {
    expect(lengths(every(2, 12), 12, -0.023)).toEqual([6_023, 6_000]);
  });

  it('leave no scrap at the end', () => {
    expect(lengths(every(6, 12.4), 12.4)).toEqual([6_000, 6_400]);
  });

  it('of a source with a single keyframe are one', () => {
    expect(lengths([0], 9)).toEqual([9_000]);
  });

  it('of sound are cut evenly', () => {
    expect(lengths(evenCuts(0, 20), 20)).toEqual([6_000, 6_000, 6_000, 2_000]);
  });
});

describe('key windows', () => {
  it('change about every minute, at the end of a segment', () => {
    const { keyWindows } = planSegments({
      fromSeconds: 0,
      toSeconds: 130,
      cutsSeconds: every(2, 130),
    });

    expect(keyWindows).toEqual([
      [0, 60_000],
      [60_000, 120_000],
      [120_000, 130_000],
    ]);
  });

  it('hold less than a minute where segments do not add up to one', () => {
    const { keyWindows } = planSegments({
      fromSeconds: 0,
      toSeconds: 100,
      cutsSeconds: every(9, 100),
    });

    expect(keyWindows).toEqual([
      [0, 54_000],
      [54_000, 100_000],
    ]);
  });
});

const sources = fc
  .record({
    from: fc.double({ min: -2, max: 2, noNaN: true }),
    gaps: fc.array(fc.double({ min: 1, max: 12, noNaN: true }), { minLength: 1, maxLength: 400 }),
  })
  .map(({ from, gaps }) => {
    const positions = gaps.reduce((all, gap) => [...all, (all.at(-1) ?? from) + gap], [from]);
    return { fromSeconds: from, toSeconds: positions.at(-1) ?? from, cutsSeconds: positions };
  });

describe('whatever the keyframes', () => {
  it('segments and windows cover the whole without a gap, and each segment lies in its window', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const { durationMs, segments, keyWindows } = planSegments(source);

        expect(joined(segments.map(({ fromMs, toMs }) => [fromMs, toMs]))).toEqual([0, durationMs]);
        expect(joined(keyWindows)).toEqual([0, durationMs]);
        for (const { fromMs, toMs, keyIndex } of segments) {
          const [windowFrom, windowTo] = keyWindows[keyIndex] ?? [NaN, NaN];
          expect(fromMs >= windowFrom && toMs <= windowTo).toBe(true);
        }
      }),
    );
  });

  it('no window is longer than a minute and a bit', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const { keyWindows } = planSegments(source);
        expect(Math.max(...keyWindows.map(([from, to]) => to - from))).toBeLessThanOrEqual(60_500);
      }),
    );
  });
});

/** The outer bounds of ranges that follow on each other, or what went wrong. */
function joined(ranges: [number, number][]): [number, number] | string {
  for (const [index, [from, to]] of ranges.entries()) {
    const expected = ranges[index - 1]?.[1] ?? 0;
    if (from !== expected || to <= from) return `range ${index} is ${from}..${to}`;
  }
  return [ranges[0]?.[0] ?? NaN, ranges.at(-1)?.[1] ?? NaN];
}
