import { describe, expect, it } from '@jest/globals';
import { planEvenGroups, splitFault } from './class-grouping.plan.js';

const people = (...units: [unitId: string, count: number][]) =>
  units.flatMap(([unitId, count]) =>
    Array.from({ length: count }, (_, at) => ({ memberId: `${unitId}-${at}`, unitId })),
  );

const sizes = (values: Iterable<number>, groups: number) => {
  const counts = Array<number>(groups).fill(0);
  for (const group of values) counts[group - 1] = (counts[group - 1] ?? 0) + 1;
  return counts;
};

const spread = (counts: number[]) => Math.max(...counts) - Math.min(...counts);

describe('an automatic split into groups', () => {
  it.each([
    [people(['财政局', 45]), 5],
    [people(['财政局', 7], ['水务局', 3], ['城关镇', 1]), 4],
    [people(['财政局', 1], ['水务局', 1]), 2],
    [people(['教育局', 200], ['城关镇', 180], ['河口镇', 120]), 16],
  ])('gives everybody a group, of even size, with colleagues spread', (given, groups) => {
    const plan = planEvenGroups(given, groups);

    expect(plan.size).toBe(given.length);
    expect(spread(sizes(plan.values(), groups))).toBeLessThanOrEqual(1);
    for (const [, colleagues] of Map.groupBy(given, ({ unitId }) => unitId)) {
      const own = colleagues.map(({ memberId }) => plan.get(memberId) ?? 0);
      expect(spread(sizes(own, groups))).toBeLessThanOrEqual(1);
    }
  });

  it('is the same for the same people', () => {
    const given = people(['财政局', 9], ['水务局', 4]);

    expect(planEvenGroups(given, 3)).toEqual(planEvenGroups(given, 3));
  });

  it.each([
    [0, 1, '班里还没有学员'],
    [3, 4, '只有 3 名学员，最多分 3 组'],
    [3, 3, null],
  ])('of %d people into %d groups: %s', (count, groups, fault) => {
    expect(splitFault(count, groups)).toBe(fault);
  });
});
