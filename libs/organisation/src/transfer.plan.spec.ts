import { describe, expect, it } from '@jest/globals';
import type { Line } from '#platform';
import {
  dayAfter,
  dayFault,
  isKindOfLine,
  isSameName,
  type TransferKind,
} from './transfer.plan.js';

describe('what kinds a line knows', () => {
  it.each<[TransferKind, Line, boolean]>([
    ['move', 'administrative', true],
    ['move', 'party', true],
    ['move', 'site', true],
    ['secondment', 'administrative', true],
    ['secondment', 'party', false],
    ['secondment', 'site', false],
    ['hosting', 'party', true],
    ['hosting', 'administrative', false],
    ['hosting', 'site', false],
  ])('%s on the line %s: %s', (kind, line, expected) => {
    expect(isKindOfLine(kind, line)).toBe(expected);
  });
});

describe('the day of a transfer', () => {
  const today = '2026-06-01';

  it.each([
    ['2026-06-01', '2020-01-01', null],
    ['2020-01-01', '2020-01-01', null],
    ['2019-12-31', '2020-01-01', 'too-early'],
    ['1990-01-01', null, null],
    ['2027-06-02', '2020-01-01', null],
    ['2027-06-03', '2020-01-01', 'too-late'],
  ])('%s after a membership that began on %s: %s', (day, earliest, fault) => {
    expect(dayFault(day, { today, earliest })).toBe(fault);
  });

  it('is counted over the ends of months and years', () => {
    expect(dayAfter('2024-02-28')).toBe('2024-02-29');
    expect(dayAfter('2025-12-31')).toBe('2026-01-01');
  });
});

describe('a name', () => {
  it.each([
    ['张伟', ' 张 伟 ', true],
    ['阿依古丽·买买提', '阿依古丽•买买提', true],
    ['阿依古丽·买买提', '阿依古丽买买提', true],
    ['Ａ先生', 'a先生', true],
    ['张伟', '张玮', false],
    ['张伟', '', false],
  ])('%s and %s are the same: %s', (one, other, expected) => {
    expect(isSameName(one, other)).toBe(expected);
  });
});
