import { describe, expect, it } from '@jest/globals';
import type { Category } from './api/categories.js';
import { placeAbove, placeBelow, possibleParents } from './category-order.js';

const category = (code: string, parentCode: string | null, depth: number) =>
  ({ code, name: code, parentCode, depth }) as Category;
/** a(b(d), c), e: as the server gives it, each before those below it. */
const tree = [
  category('a', null, 0),
  category('b', 'a', 1),
  category('d', 'b', 2),
  category('c', 'a', 1),
  category('e', null, 0),
];
const of = (code: string) => tree.find((each) => each.code === code) as Category;

describe('where a category may be put', () => {
  it('is one place up or down among its siblings', () => {
    expect(placeAbove(tree, of('c'))).toEqual({ parentCode: 'a', before: 'b' });
    expect(placeBelow(tree, of('b'))).toEqual({ parentCode: 'a', before: null });
    expect([placeAbove(tree, of('b')), placeBelow(tree, of('c'))]).toEqual([null, null]);
  });

  it('is neither below itself nor too deep', () => {
    const parents = (code: string) => possibleParents(tree, of(code), 4).map((each) => each.code);

    expect(parents('a')).toEqual(['e']);
    expect(parents('b')).toEqual(['a', 'c', 'e']);
    expect(parents('e')).toEqual(['a', 'b', 'd', 'c']);
    expect(possibleParents(tree, of('b'), 3).map((each) => each.code)).toEqual(['a', 'e']);
  });
});
