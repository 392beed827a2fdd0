import { describe, expect, it } from '@jest/globals';
import type { Range, Ranges } from './coverage.plan.js';
import { deliveredRanges, keysTouched } from './delivery.plan.js';

const windows: Range[] = [
  [0, 60],
  [60, 120],
  [120, 150],
];

describe('the keys that a claim needs', () => {
  it.each<[Ranges, { from: number; to: number } | null]>([
    [[[0, 10]], { from: 0, to: 0 }],
    [[[59, 60]], { from: 0, to: 0 }],
    [[[59, 61]], { from: 0, to: 1 }],
    [[[60, 61]], { from: 1, to: 1 }],
    [
      [
        [140, 149],
        [5, 6],
      ],
      { from: 0, to: 2 },
    ],
    [[[100, 900]], { from: 1, to: 2 }],
    [[[150, 900]], null],
    [[], null],
  ])('%j', (claimed, keys) => {
    expect(keysTouched(windows, claimed)).toEqual(keys);
    expect(keysTouched([], claimed)).toBeNull();
  });
});

describe('what was delivered', () => {
  it('is what the keys open, in one piece where they touch', () => {
    expect(deliveredRanges(windows, [1, 0])).toEqual([[0, 120]]);
    expect(deliveredRanges(windows, [0, 2])).toEqual([
      [0, 60],
      [120, 150],
    ]);
  });

  it('is nothing by a key that the asset does not have', () => {
    expect(deliveredRanges(windows, [3, -1])).toEqual([]);
  });
});
