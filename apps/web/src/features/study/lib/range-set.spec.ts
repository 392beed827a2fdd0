import { describe, expect, it } from '@jest/globals';
import { firstPart, totalMs, union, without } from './range-set.js';

describe('what is covered', () => {
  it('joins overlapping and touching stretches', () => {
    expect(
      union([
        [30, 40],
        [0, 10],
        [10, 20],
        [15, 25],
      ]),
    ).toEqual([
      [0, 25],
      [30, 40],
    ]);
  });

  it('drops stretches of no length', () => {
    expect(
      union([
        [5, 5],
        [9, 3],
      ]),
    ).toEqual([]);
  });

  it('tells what is new beside what is covered', () => {
    expect(
      without(
        [[0, 50]],
        [
          [10, 20],
          [30, 40],
        ],
      ),
    ).toEqual([
      [0, 10],
      [20, 30],
      [40, 50],
    ]);
    expect(without([[12, 18]], [[10, 20]])).toEqual([]);
    expect(totalMs(without([[0, 50]], []))).toBe(50);
  });

  it('takes as much of the beginning as was accepted', () => {
    expect(
      firstPart(
        [
          [0, 10],
          [20, 40],
        ],
        15,
      ),
    ).toEqual([
      [0, 10],
      [20, 25],
    ]);
    expect(firstPart([[0, 10]], 0)).toEqual([]);
  });
});
