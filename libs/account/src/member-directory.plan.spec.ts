import { describe, expect, it } from '@jest/globals';
import { fromNearerEnd, slicesOf } from './member-directory.plan.js';

const groups = [
  { name: '甲', count: 3 },
  { name: '乙', count: 0 },
  { name: '丙', count: 5 },
  { name: '丁', count: 2 },
];

describe('the slices of a page', () => {
  it.each([
    [0, 2, [['甲', 0, 2]]],
    [
      2,
      4,
      [
        ['甲', 2, 1],
        ['丙', 0, 3],
      ],
    ],
    [3, 5, [['丙', 0, 5]]],
    [
      7,
      5,
      [
        ['丙', 4, 1],
        ['丁', 0, 2],
      ],
    ],
    [10, 5, []],
  ])('from row %d, %d rows', (skip, take, expected) => {
    const slices = slicesOf(groups, { skip, take });

    expect(slices.map((slice) => [slice.group.name, slice.skip, slice.take])).toEqual(expected);
  });

  it('of all pages are every row once', () => {
    const seen = Array.from({ length: 4 }, (_, page) =>
      slicesOf(groups, { skip: page * 3, take: 3 }),
    )
      .flat()
      .flatMap(({ group, skip, take }) =>
        Array.from({ length: take }, (_, at) => `${group.name}${skip + at}`),
      );

    expect(new Set(seen).size).toBe(10);
    expect(seen).toHaveLength(10);
  });
});

describe('a window from the nearer end', () => {
  it.each([
    [{ page: 1, pageSize: 10 }, 95, { skip: 0, take: 10, backwards: false }],
    [{ page: 10, pageSize: 10 }, 95, { skip: 0, take: 5, backwards: true }],
    [{ page: 9, pageSize: 10 }, 95, { skip: 5, take: 10, backwards: true }],
    [{ page: 11, pageSize: 10 }, 95, { skip: 0, take: 0, backwards: true }],
    [{ page: 1, pageSize: 10 }, 0, { skip: 0, take: 0, backwards: false }],
  ])('%j of %d', (page, total, expected) => {
    expect(fromNearerEnd(page, total)).toEqual(expected);
  });
});
