import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  decodeRanges,
  encodeRanges,
  intersect,
  normalise,
  type Range,
  type Ranges,
  sizeOf,
  subtract,
  takeFirst,
  union,
} from './coverage.plan.js';

const LENGTH = 60;

/** The model: a plain set of milliseconds. */
const msOf = (ranges: Ranges) =>
  new Set(ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i)));
const sorted = (set: Set<number>) => [...set].sort((a, b) => a - b);

const range: fc.Arbitrary<Range> = fc
  .tuple(fc.nat(LENGTH), fc.nat(12))
  .map(([from, length]) => [from, from + length]);
const anyRanges = fc.array(range, { maxLength: 12 });
const rangeSet = anyRanges.map(normalise);

function isNormal(ranges: Ranges): boolean {
  return ranges.every(
    ([from, to], i) => from < to && (i === 0 || (ranges[i - 1]?.[1] ?? Infinity) < from),
  );
}

describe('a range set', () => {
  it('of 0–60, 30–90 and 80–85 is 0–90 (CH-08)', () => {
    const set = normalise([
      [0, 60],
      [30, 90],
      [80, 85],
    ]);

    expect(set).toEqual([[0, 90]]);
    expect(sizeOf(set)).toBe(90);
  });

  it('has no room for empty or reversed ranges', () => {
    expect(
      normalise([
        [10, 10],
        [200, 100],
      ]),
    ).toEqual([]);
  });

  it('joins neighbours that touch and keeps a gap of one millisecond', () => {
    expect(
      normalise([
        [0, 10],
        [10, 20],
        [21, 30],
      ]),
    ).toEqual([
      [0, 20],
      [21, 30],
    ]);
  });

  it('does not change what was given', () => {
    const given: Ranges = [
      [5, 9],
      [0, 6],
    ];
    normalise(given);
    union(given, [[1, 2]]);

    expect(given).toEqual([
      [5, 9],
      [0, 6],
    ]);
  });

  it('agrees with a plain set of milliseconds in every operation', () => {
    fc.assert(
      fc.property(anyRanges, rangeSet, rangeSet, (raw, a, b) => {
        const [setA, setB] = [msOf(a), msOf(b)];
        const cases: [Ranges, Set<number>][] = [
          [normalise(raw), msOf(raw)],
          [union(a, b), new Set([...setA, ...setB])],
          [intersect(a, b), new Set([...setA].filter((ms) => setB.has(ms)))],
          [subtract(a, b), new Set([...setA].filter((ms) => !setB.has(ms)))],
        ];
        for (const [ours, model] of cases) {
          expect(isNormal(ours)).toBe(true);
          expect(sorted(msOf(ours))).toEqual(sorted(model));
          expect(sizeOf(ours)).toBe(model.size);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives its first milliseconds in the order of the media', () => {
    fc.assert(
      fc.property(rangeSet, fc.integer({ min: -5, max: 2 * LENGTH }), (set, ms) => {
        const taken = sorted(msOf(takeFirst(set, ms)));

        expect(taken).toEqual(sorted(msOf(set)).slice(0, Math.max(0, ms)));
      }),
    );
  });

  it('survives its compact text', () => {
    fc.assert(
      fc.property(rangeSet, (set) => {
        expect(decodeRanges(encodeRanges(set))).toEqual(set);
      }),
    );
    expect(encodeRanges([])).toBe('');
    expect(encodeRanges([[0, 86_400_000]]).length).toBeLessThan(12);
  });

  it.each(['x.', '0', '0.0', '0.-5', '1.2.3'])('refuses damaged text %j', (text) => {
    expect(() => decodeRanges(text)).toThrow('damaged');
  });
});
