import { describe, expect, it } from '@jest/globals';
import { deadlineOf, GRACE_MS, isOverdue, windowAt } from './deadline.plan.js';

const start = new Date('2026-06-01T02:00:00.000Z');
const later = (ms: number) => new Date(start.getTime() + ms);

describe('the deadline', () => {
  it.each([
    ['the time allowed', 3_600_000, null, 3_600_000],
    ['the end of the window when that is earlier', 3_600_000, 600_000, 600_000],
    ['the time allowed when the window is longer', 3_600_000, 7_200_000, 3_600_000],
    ['the end of the window without a limit', null, 600_000, 600_000],
    ['a day without any limit', null, null, 86_400_000],
  ])('is %s', (_, durationMs, closesMs, expected) => {
    const closesAt = closesMs === null ? null : later(closesMs);

    expect(deadlineOf(start, { durationMs, closesAt })).toEqual(later(expected));
  });

  it('has passed only after the grace', () => {
    expect(isOverdue(start, later(GRACE_MS))).toBe(false);
    expect(isOverdue(start, later(GRACE_MS + 1))).toBe(true);
  });
});

describe('the window', () => {
  const window = { opensAt: later(1000), closesAt: later(2000) };

  it.each([
    [999, 'not-open'],
    [1000, 'open'],
    [1999, 'open'],
    [2000, 'closed'],
  ])('at %d ms is %s', (ms, state) => {
    expect(windowAt(window, later(ms))).toBe(state);
  });

  it('without ends is always open', () => {
    expect(windowAt({ opensAt: null, closesAt: null }, start)).toBe('open');
  });
});
