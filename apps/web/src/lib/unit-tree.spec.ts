import { describe, expect, it } from '@jest/globals';
import { unitTrees, unitsAbove, type ListedUnit } from './unit-tree.js';

const unit = (id: string, parentId: string | null, order: number): ListedUnit => ({
  id,
  name: id,
  parentId,
  line: 'administrative',
  order,
  memberCount: 1,
});

const county = [
  unit('水务局', '县', 2),
  unit('县', null, 1),
  unit('县委办', '县', 1),
  unit('水库', '水务局', 1),
];

describe('the tree of units', () => {
  it('keeps the official order, whatever order the server sent', () => {
    const [top] = unitTrees(county);

    expect(top?.label).toBe('县');
    expect(top?.children?.map((one) => one.label)).toEqual(['县委办', '水务局']);
  });

  it('puts a unit to the top when its parent may not be seen', () => {
    expect(unitTrees([unit('水库', '水务局', 1)]).map((one) => one.label)).toEqual(['水库']);
  });

  it('names the way from the top to a unit', () => {
    expect(unitsAbove(county, '水库').map((one) => one.name)).toEqual(['县', '水务局', '水库']);
    expect(unitsAbove(county, '别县')).toEqual([]);
  });
});
