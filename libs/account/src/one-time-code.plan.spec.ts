import { describe, expect, it } from '@jest/globals';
import { maySend } from './one-time-code.plan.js';

const now = new Date('2026-06-01T02:00:00.000Z');
const ago = (...seconds: number[]) => seconds.map((s) => new Date(now.getTime() - s * 1000));

describe('messages to one phone', () => {
  it.each([
    ['the first', [], true],
    ['another within a minute', ago(59), false],
    ['another after a minute', ago(60), true],
    ['the fourth within a quarter of an hour', ago(60, 300, 899), false],
    ['the fourth after it', ago(60, 300, 900), true],
    ['the eleventh within a day', ago(...Array.from({ length: 10 }, (_, at) => 2000 + at)), false],
  ])('%s: %j → %s', (_, sentAt, may) => {
    expect(maySend(sentAt, now)).toBe(may);
  });
});
