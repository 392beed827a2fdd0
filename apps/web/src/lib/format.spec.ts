import { describe, expect, it } from '@jest/globals';
import { count, day, duration, hours, monthDay, recently, spokenDuration } from './format.js';

describe('how figures are said', () => {
  it('says a duration as 12:40 and from an hour on as 1:05:20', () => {
    expect(duration(760_000)).toBe('12:40');
    expect(duration(3_920_000)).toBe('1:05:20');
    expect(duration(9_999)).toBe('0:09');
    expect(duration(null)).toBe('0:00');
  });

  it('says hours with two decimals, whatever the server sent', () => {
    expect(hours('12.5')).toBe('12.50');
    expect(hours(0)).toBe('0.00');
    expect(hours('—')).toBe('0.00');
  });

  it('speaks durations in words for those who listen', () => {
    expect(spokenDuration(760_000)).toBe('12 分 40 秒');
    expect(spokenDuration(3_600_000)).toBe('1 小时');
    expect(spokenDuration(0)).toBe('0 秒');
  });

  it('groups thousands', () => {
    expect(count(1284)).toBe('1,284');
    expect(count(97)).toBe('97');
  });
});

describe('days of Asia/Shanghai', () => {
  it('takes a late evening in UTC as the next day', () => {
    expect(day('2026-11-20T16:30:00.000Z')).toBe('2026-11-21');
    expect(day('2026-11-21')).toBe('2026-11-21');
  });

  it('says today and yesterday, then the date', () => {
    const now = Date.parse('2026-11-21T02:00:00Z');
    expect(recently('2026-11-21T00:05:00Z', now)).toBe('今天 08:05');
    expect(recently('2026-11-20T13:10:00Z', now)).toBe('昨天 21:10');
    expect(recently('2026-11-18T01:30:00Z', now)).toBe('11-18 09:30');
    expect(recently('2025-12-31T01:30:00Z', now)).toBe('2025-12-31 09:30');
  });

  it('says a deadline by its month and day', () => {
    expect(monthDay('2026-12-20')).toBe('12 月 20 日');
  });
});
