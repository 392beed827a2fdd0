import { describe, expect, it } from '@jest/globals';
import { dayRefusal, moveRefusal, placeOf, rootId } from './unit.plan.js';

describe('the place of a unit', () => {
  it('continues its parent’s path and order, and begins both for a root', () => {
    const parent = { id: 'b', path: '/a/b/', depth: 1, orderPath: '00001.00002.' };

    expect(placeOf('c', 7, parent)).toEqual({
      parentId: 'b',
      path: '/a/b/c/',
      depth: 2,
      order: 7,
      orderPath: '00001.00002.00007.',
    });
    expect(placeOf('a', 1, null)).toMatchObject({ parentId: null, path: '/a/', depth: 0 });
    expect(rootId('/a/b/c/')).toBe('a');
  });
});

describe('a move', () => {
  const top = { line: 'administrative', path: '/a/b/' } as const;
  const flat = { depth: 3, pathLength: 100 };
  const same = { depth: 0, pathLength: 0 };

  it.each([
    ['elsewhere in the tree', { line: 'administrative', path: '/a/c/' }, flat, same, null],
    ['below itself', { line: 'administrative', path: '/a/b/' }, flat, same, 'unit-cycle'],
    [
      'below what is below it',
      { line: 'administrative', path: '/a/b/d/' },
      flat,
      same,
      'unit-cycle',
    ],
    [
      'to a neighbour of a similar name',
      { line: 'administrative', path: '/a/bc/' },
      flat,
      same,
      null,
    ],
    ['to another line', { line: 'party', path: '/x/' }, flat, same, 'unit-parent-line'],
    [
      'to the twelfth level',
      { line: 'administrative', path: '/z/' },
      { depth: 9, pathLength: 90 },
      { depth: 2, pathLength: 0 },
      null,
    ],
    [
      'to a thirteenth',
      { line: 'administrative', path: '/z/' },
      { depth: 9, pathLength: 90 },
      { depth: 3, pathLength: 0 },
      'unit-too-deep',
    ],
    [
      'to a path too long to store',
      { line: 'administrative', path: '/z/' },
      { depth: 2, pathLength: 480 },
      { depth: 1, pathLength: 37 },
      'unit-too-deep',
    ],
  ] as const)('%s is judged', (_, parent, reach, added, refusal) => {
    expect(moveRefusal(top, parent, reach, added)).toBe(refusal);
  });
});

describe('the day of a change', () => {
  it.each([
    ['today', '2026-06-01', null],
    ['the day of the last change', '2026-01-10', null],
    ['the day before that', '2026-01-09', 'unit-day-early'],
    ['two years ahead', '2028-06-01', null],
    ['four years ahead', '2030-06-01', 'unit-day-far'],
  ])('may be %s or may not', (_, day, refusal) => {
    expect(dayRefusal(day, '2026-06-01', '2026-01-10')).toBe(refusal);
  });
});
