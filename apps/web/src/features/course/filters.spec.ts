import { describe, expect, it } from '@jest/globals';
import { categoryRows } from './filters.js';

const category = (code: string, parentCode: string | null = null) =>
  ({ code, name: code, parentCode }) as Parameters<typeof categoryRows>[0][number];
const tree = [category('a'), category('b', 'a'), category('c', 'b'), category('d')];
const rows = (chosen: string) =>
  categoryRows(tree, chosen).map(
    ({ value, below }) => `${value}: ${below.map(({ code }) => code).join(' ')}`,
  );

describe('the rows of categories to choose from', () => {
  it.each([
    ['', [': a d']],
    ['d', ['d: a d']],
    ['a', ['a: a d', 'a: b']],
    ['b', ['a: a d', 'b: b', 'b: c']],
    ['c', ['a: a d', 'b: b', 'c: c']],
    ['gone', [': a d']],
  ])('with %j chosen are %j', (chosen, expected) => {
    expect(rows(chosen)).toEqual(expected);
  });
});
