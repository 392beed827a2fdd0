import { describe, expect, it } from '@jest/globals';
import { twelveMonths } from './months.js';

describe('hours by month', () => {
  it('stands in twelve places, with nothing where there was nothing', () => {
    const sums = twelveMonths([
      { month: '2026-03', amount: '1.50' },
      { month: '2026-11', amount: '0.25' },
    ]);
    expect(sums).toHaveLength(12);
    expect(sums[2]).toBe(1.5);
    expect(sums[10]).toBe(0.25);
    expect(sums[0]).toBe(0);
  });

  it('passes over what is no month', () => {
    expect(twelveMonths([{ month: '2026-13', amount: '1.00' }]).every((sum) => sum === 0)).toBe(
      true,
    );
  });
});
