import { describe, expect, it } from '@jest/globals';
import { planCarry } from './ledger-merging.plan.js';

interface Wish {
  id: string;
  sourceRef?: string;
  period?: string;
  reverses?: string | null;
}

const entry = ({ id, sourceRef = id, period = '2026', reverses = null }: Wish) => ({
  id,
  source: 'online-course',
  sourceRef,
  period,
  reverses,
});

const planned = (given: Wish[], kept: Wish[]) =>
  planCarry(given.map(entry), kept.map(entry)).map(({ entry: { id }, ...rest }) => ({
    id,
    ...rest,
  }));

describe('what of a ledger is carried to another one of the same person', () => {
  it('is every entry, under its own source and reference', () => {
    expect(planned([{ id: 'a' }], [])).toEqual([
      { id: 'a', doubled: false, source: 'online-course', sourceRef: 'a' },
    ]);
  });

  it('is not what was taken back, nor what takes back', () => {
    expect(planned([{ id: 'a' }, { id: 'b', reverses: 'a' }], [])).toEqual([]);
  });

  it('is credited no second time where the same course has credit for the same period', () => {
    const [carried] = planned([{ id: 'a', sourceRef: 'x' }], [{ id: 'b', sourceRef: 'x' }]);
    expect(carried?.doubled).toBe(true);
  });

  it('is credited where the same course has credit for another period only', () => {
    const kept = [{ id: 'b', sourceRef: 'x', period: '2025' }];
    expect(planned([{ id: 'a', sourceRef: 'x' }], kept)).toMatchObject([
      { doubled: false, sourceRef: 'x' },
    ]);
  });

  it('is an adjustment where the other’s own credit was taken back', () => {
    const kept = [
      { id: 'b', sourceRef: 'x' },
      { id: 'c', reverses: 'b' },
    ];
    expect(planned([{ id: 'a', sourceRef: 'x' }], kept)).toEqual([
      { id: 'a', doubled: false, source: 'adjustment', sourceRef: 'merge-in:a' },
    ]);
  });
});
