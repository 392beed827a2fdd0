import { describe, expect, it } from '@jest/globals';
import { shanghaiDay, shanghaiYear, shanghaiYearRange } from './business-time.js';

describe('which day and year an instant counts for', () => {
  it.each([
    ['2026-12-31T15:59:59.999Z', '2026-12-31', 2026],
    ['2026-12-31T16:00:00.000Z', '2027-01-01', 2027],
    ['2024-02-28T16:00:00.000Z', '2024-02-29', 2024],
  ])('%s is %s in Asia/Shanghai', (instant, day, year) => {
    expect(shanghaiDay(new Date(instant))).toBe(day);
    expect(shanghaiYear(new Date(instant))).toBe(year);
  });

  it('puts each instant into exactly one year', () => {
    expect(shanghaiYearRange(2026).to).toEqual(shanghaiYearRange(2027).from);
    expect(shanghaiYearRange(2026).from.toISOString()).toBe('2025-12-31T16:00:00.000Z');
  });
});
