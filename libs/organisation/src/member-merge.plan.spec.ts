import { describe, expect, it } from '@jest/globals';
import { differencesOf, fateOf } from './member-merge.plan.js';
import type { MembershipKind } from './membership.entity.js';

const row = (line: string, unitId: string, kind: MembershipKind = 'main') => ({
  line,
  unitId,
  kind,
});

describe('a membership of the record that is given up', () => {
  const office = row('administrative', 'office');
  const branch = row('party', 'branch');

  it.each([
    ['a home on a line where the other has none is taken over', branch, [office], 'taken-over'],
    ['a home on a line where the other is at home ends', row('party', 'x'), [branch], 'ended'],
    ['the same home ends', office, [office], 'ended'],
    ['a guest stays a guest', row('party', 'host', 'hosting'), [branch], 'taken-over'],
    [
      'a guest where the other is the same guest ends',
      row('party', 'host', 'hosting'),
      [row('party', 'host', 'hosting')],
      'ended',
    ],
    [
      'a guest of another kind stays',
      row('administrative', 'host', 'secondment'),
      [row('administrative', 'host')],
      'taken-over',
    ],
    ['everything is taken over by who belongs nowhere', office, [], 'taken-over'],
  ])('%s', (_, given, kept, fate) => {
    expect(fateOf(given, kept)).toBe(fate);
  });
});

describe('what differs', () => {
  const one = {
    name: '张伟',
    gender: '1',
    birthDay: '1980-01-02',
    idCardMask: 'a',
    phoneMask: null,
  };

  it('is named fact by fact', () => {
    expect(differencesOf(one, one)).toEqual([]);
    expect(differencesOf(one, { ...one, birthDay: '1980-02-01', phoneMask: 'b' })).toEqual([
      'birthDay',
      'phoneMask',
    ]);
  });
});
