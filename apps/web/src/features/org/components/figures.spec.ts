import { describe, expect, it } from '@jest/globals';
import { lowestUnits, rateOf } from './figures.js';

describe('the figures of units', () => {
  it('say nothing of a unit without people', () => {
    expect(rateOf({ members: 0, met: 0 })).toBeNull();
    expect(rateOf({ members: 8, met: 2 })).toBe(0.25);
  });

  it('name the two units that are furthest behind, and none that is complete', () => {
    const units = [
      { name: '县委办', members: 4, met: 4 },
      { name: '水务局', members: 10, met: 3 },
      { name: '文旅局', members: 10, met: 1 },
      { name: '教育局', members: 10, met: 8 },
      { name: '空壳', members: 0, met: 0 },
    ];

    expect(lowestUnits(units).map((unit) => unit.name)).toEqual(['文旅局', '水务局']);
    expect(lowestUnits(units.slice(0, 1))).toEqual([]);
  });
});
