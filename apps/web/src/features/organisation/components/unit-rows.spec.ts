import { describe, expect, it } from '@jest/globals';
import { childrenOf, isBelow, visibleRows, withAncestors } from './unit-rows.js';

const unit = (id: string, parentId: string | null, name = id) => ({
  id,
  name,
  parentId,
  line: 'administrative',
  order: 0,
  memberCount: 0,
});
const units = [
  unit('county', 'out-of-sight'),
  unit('finance', 'county', '财政局'),
  unit('office', 'finance', '财政局办公室'),
  unit('water', 'county', '水务局'),
];

describe('the lines of the tree', () => {
  it('are those of open units, each with its level and its place among its neighbours', () => {
    const rows = visibleRows(childrenOf(units), new Set(['county']));

    expect(
      rows.map((row) => [row.unit.id, row.level, row.isOpen, row.position, row.siblings]),
    ).toEqual([
      ['county', 1, true, 1, 1],
      ['finance', 2, false, 1, 2],
      ['water', 2, null, 2, 2],
    ]);
  });

  it('begin with a unit whose parent is out of sight', () => {
    expect(visibleRows(childrenOf(units), new Set()).map((row) => row.unit.id)).toEqual(['county']);
  });

  it('of ten thousand units that are closed are as many as are seen', () => {
    const many = [unit('top', null)];
    for (let at = 0; at < 10_000; at += 1) many.push(unit(`u${String(at)}`, 'top'));

    expect(visibleRows(childrenOf(many), new Set())).toHaveLength(1);
  });
});

describe('a search', () => {
  it('keeps the way to what is found', () => {
    expect(withAncestors(units, '办公室').map(({ id }) => id)).toEqual([
      'county',
      'finance',
      'office',
    ]);
    expect(withAncestors(units, '没有')).toEqual([]);
  });
});

describe('a unit', () => {
  it('lies below itself and what is above it, and below nothing else', () => {
    const byId = new Map(units.map((one) => [one.id, one]));

    expect(isBelow(byId, 'office', 'county')).toBe(true);
    expect(isBelow(byId, 'office', 'office')).toBe(true);
    expect(isBelow(byId, 'office', 'water')).toBe(false);
  });
});
