import { describe, expect, it } from '@jest/globals';
import { firstPart, isWatched, totalMs, union, without } from './range-set.js';

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

  it('takes a lesson as watched at its threshold, and small gaps as covered', () => {
    expect(isWatched([[0, 90_000]], 100_000, 90)).toBe(true);
    expect(
      isWatched(
        [
          [0, 87_000],
          [89_000, 90_000],
        ],
        100_000,
        90,
      ),
    ).toBe(true);
    expect(isWatched([[0, 98_500]], 100_000, 100)).toBe(true);
  });

  it('does not take it as watched with a larger gap, or with nothing but gaps', () => {
    expect(
      isWatched(
        [
          [0, 80_000],
          [85_000, 90_000],
        ],
        100_000,
        90,
      ),
    ).toBe(false);
    expect(isWatched([], 100_000, 90)).toBe(false);
    const specks = Array.from({ length: 50 }, (_, index): [number, number] => [
      index * 2_000,
      index * 2_000 + 1,
    ]);
    expect(isWatched(specks, 100_000, 90)).toBe(false);
  });
});
