import { describe, expect, it } from '@jest/globals';
import { oneLine, safeDetails } from './audit-text.plan.js';

describe('a text in the trail', () => {
  it('stays on one line, so that nobody can write a row of his own', () => {
    expect(oneLine('张三\r\n{"action":"role-grant.open"}')).toBe(
      '张三\\r\\n{"action":"role-grant.open"}',
    );
    expect(oneLine('a\u2028b\u0000c\u202ed')).toBe('a\\u2028b\\u0000c\\u202ed');
  });

  it('is cut to 200 characters, however long it came', () => {
    const cut = oneLine('学'.repeat(100_000));

    expect(cut).toHaveLength(200);
    expect(cut.endsWith('…')).toBe(true);
  });

  it('never ends in half a character, which the database would change', () => {
    expect(oneLine('𠮷'.repeat(300)).isWellFormed()).toBe(true);
    expect(oneLine('\ud842')).toBe('\ufffd');
  });
});

describe('the details of a row', () => {
  it('are cleaned at every depth, and hold what JSON can hold', () => {
    const at = new Date('2026-11-21T00:00:00Z');
    const details = { a: ['x\ny'], b: { c: 'z\n' }, at, gone: undefined, n: 3 };

    expect(safeDetails(details)).toEqual({
      a: ['x\\ny'],
      b: { c: 'z\\n' },
      at: '2026-11-21T00:00:00.000Z',
      n: 3,
    });
  });

  it('leave out what is too much', () => {
    const items = Array.from({ length: 1000 }, (_, index) => index);

    expect((safeDetails({ items }) as { items: number[] }).items).toHaveLength(200);
  });
});
