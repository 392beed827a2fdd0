import { describe, expect, it } from '@jest/globals';
import { reachable } from './seek-policy.js';

describe('jumping on a first view', () => {
  it('goes back freely', () => {
    expect(reachable(0, [], 30_000)).toBe(0);
  });

  it('goes forward into what was watched before', () => {
    expect(reachable(50_000, [[0, 60_000]], 10_000)).toBe(50_000);
    expect(
      reachable(
        75_000,
        [
          [0, 10_000],
          [70_000, 80_000],
        ],
        5_000,
      ),
    ).toBe(75_000);
  });

  it('stops where the watched part ends', () => {
    expect(reachable(120_000, [[0, 60_000]], 10_000)).toBe(60_000);
    expect(
      reachable(
        65_000,
        [
          [0, 60_000],
          [70_000, 80_000],
        ],
        10_000,
      ),
    ).toBe(60_000);
  });

  it('stays where it is when nothing lies between', () => {
    expect(reachable(90_000, [], 20_000)).toBe(20_000);
  });
});
