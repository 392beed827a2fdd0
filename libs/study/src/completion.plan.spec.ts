import { describe, expect, it } from '@jest/globals';
import type { Ranges } from './coverage.plan.js';
import { coveredForCompletion, isWatched, requiredMs } from './completion.plan.js';

const S = 1_000;

describe('a lesson is watched', () => {
  it.each<[string, Ranges, number, boolean]>([
    ['whole', [[0, 60 * S]], 100, true],
    ['to the threshold', [[0, 54 * S]], 90, true],
    ['one millisecond below the threshold', [[0, 54 * S - 1]], 90, false],
    [
      'but for a gap of two seconds',
      [
        [0, 20 * S],
        [22 * S, 60 * S],
      ],
      100,
      true,
    ],
    [
      'but for a gap of more than two seconds',
      [
        [0, 20 * S],
        [22 * S + 1, 60 * S],
      ],
      100,
      false,
    ],
    ['but for its first and last second', [[1 * S, 59 * S]], 100, true],
    ['not at all', [], 90, false],
  ])('%s', (_, covered, threshold, watched) => {
    expect(isWatched(covered, 60 * S, threshold)).toBe(watched);
  });

  it('not by one millisecond every two seconds', () => {
    const crumbs = Array.from({ length: 1800 }, (_, i): [number, number] => [
      i * 2 * S,
      i * 2 * S + 1,
    ]);

    expect(isWatched(crumbs, 3600 * S, 90)).toBe(false);
    expect(coveredForCompletion(crumbs, 3600 * S)).toBe(1800 + 360 * S);
  });

  it('needs whole milliseconds, rounded up', () => {
    expect(requiredMs(8_033, 95)).toBe(7_632);
  });
});
