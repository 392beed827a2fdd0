import { describe, expect, it } from '@jest/globals';
import {
  codesBelow,
  depthOf,
  inTreeOrder,
  lineOf,
  placementsAfter,
  policyOf,
} from './category.plan.js';

const unsaid = {
  completionThreshold: null,
  allowedRates: null,
  firstViewSeeking: null,
  orderLock: null,
};
/** 甲 holds 乙 and 丙, 乙 holds 丁; 戊 stands beside 甲. */
const tree = [
  { code: 'e', parentCode: null, path: '/e/', order: 1, ...unsaid },
  { code: 'c', parentCode: 'a', path: '/a/c/', order: 1, ...unsaid },
  { code: 'a', parentCode: null, path: '/a/', order: 0, ...unsaid },
  { code: 'd', parentCode: 'b', path: '/a/b/d/', order: 0, ...unsaid },
  { code: 'b', parentCode: 'a', path: '/a/b/', order: 0, ...unsaid },
];
const codes = (categories: { code: string }[]) => categories.map(({ code }) => code).join('');

/** The tree after a move, as one reads it. */
function moved(code: string, parentCode: string | null, before: string | null = null) {
  const placements = placementsAfter(tree, code, { parentCode, before });
  if (!placements) return null;
  const known = new Map(placements.map((each) => [each.code, each]));
  const after = inTreeOrder(tree.map((each) => ({ ...each, ...known.get(each.code) })));
  return after.map((each) => each.path).join(' ');
}

describe('the tree of categories', () => {
  it('is read from the top down, siblings in their order', () => {
    expect(codes(inTreeOrder(tree))).toBe('abdce');
  });

  it('knows what is below and what is above', () => {
    expect(codesBelow(tree, 'a').toSorted().join('')).toBe('abcd');
    expect(codes(lineOf(tree, 'd'))).toBe('abd');
    expect(tree.map(depthOf)).toEqual([0, 1, 0, 2, 1]);
    expect([codesBelow(tree, 'x'), lineOf(tree, 'x')]).toEqual([[], []]);
  });

  it.each([
    ['one place up', 'c', 'a', 'b', '/a/ /a/c/ /a/b/ /a/b/d/ /e/'],
    ['to the end of its siblings', 'b', 'a', null, '/a/ /a/c/ /a/b/ /a/b/d/ /e/'],
    ['to the top with what is below it', 'b', null, 'e', '/a/ /a/c/ /b/ /b/d/ /e/'],
    ['below its neighbour', 'e', 'c', null, '/a/ /a/b/ /a/b/d/ /a/c/ /a/c/e/'],
  ] as const)('moves one %s', (_, code, parent, before, paths) => {
    expect(moved(code, parent, before)).toBe(paths);
  });

  it.each([
    ['below itself', 'a', 'a', null],
    ['below one of its own', 'a', 'd', null],
    ['too deep', 'a', 'e', 'x'],
    ['before one that is not there', 'b', null, 'd'],
  ] as const)('moves none %s', (_, code, parent, before) => {
    expect(moved(code, parent, before)).toBeNull();
  });

  it('is four deep at most', () => {
    const deep = [...tree, { code: 'f', parentCode: 'e', path: '/e/f/', order: 0, ...unsaid }];

    expect(placementsAfter(deep, 'a', { parentCode: 'e', before: null })).not.toBeNull();
    expect(placementsAfter(deep, 'a', { parentCode: 'f', before: null })).toBeNull();
  });
});

describe('what a category says of its courses', () => {
  it('holds for those below, until one says otherwise, point by point', () => {
    const said = tree.map((each) => {
      if (each.code === 'a') return { ...each, completionThreshold: 95, firstViewSeeking: false };
      return each.code === 'b' ? { ...each, completionThreshold: 100, orderLock: true } : each;
    });

    expect(policyOf(said, 'd')).toEqual({
      completionThreshold: 100,
      allowedRates: null,
      firstViewSeeking: false,
      orderLock: true,
    });
    expect(policyOf(said, 'c')).toMatchObject({ completionThreshold: 95, orderLock: null });
    expect(policyOf(said, 'e')).toEqual(unsaid);
  });
});
