import { describe, expect, it } from '@jest/globals';
import { instantOf, localOf, placeOf } from './review-words.js';

describe('a place in a video', () => {
  it.each([
    ['12:40', 760_000],
    ['1:05:20', 3_920_000],
    [' 0：07 ', 7_000],
    ['12', null],
    ['12:60', null],
    ['1:2:3:4', null],
    ['a:b', null],
    ['', null],
  ])('%s is %s ms', (text, ms) => {
    expect(placeOf(text)).toBe(ms);
  });
});

describe('an hour in Beijing', () => {
  it('is the same instant everywhere', () => {
    expect(instantOf('2026-11-22T00:30')).toBe('2026-11-21T16:30:00.000Z');
    expect(localOf('2026-11-21T16:30:00.000Z')).toBe('2026-11-22T00:30');
    expect(instantOf('')).toBeNull();
  });
});
