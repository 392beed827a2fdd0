import { describe, expect, it } from '@jest/globals';
import { dayBefore, isDay, shanghaiDay, shanghaiYear, shanghaiYearRange } from './business-time.js';

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

describe('a calendar day', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '', '2026-01-01T00:00'])(
    '“%s” is none',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  it.each([
    ['2024-03-01', '2024-02-29'],
    ['2026-01-01', '2025-12-31'],
  ])('before %s there was %s', (day, before) => {
    expect(isDay(day)).toBe(true);
    expect(dayBefore(day)).toBe(before);
  });
});
