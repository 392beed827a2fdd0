import { describe, expect, it } from '@jest/globals';
import { matchOf } from './identity-match.plan.js';

const wang = { id: 'wang', name: '王芳' };
const guli = { id: 'guli', name: '古丽努尔·买买提' };
const nothing = { name: null, byIdCard: undefined, byPhone: undefined };

describe('whom a provider means', () => {
  it.each([
    ['nobody, when it tells nothing that is trusted', nothing, null],
    ['who has the ID card', { ...nothing, byIdCard: wang }, { memberId: 'wang', by: 'id-card' }],
    ['who has the phone', { ...nothing, byPhone: wang }, { memberId: 'wang', by: 'phone' }],
    ['nobody, when nobody has the phone', { ...nothing, byPhone: null }, null],
    [
      'who has the ID card, whoever has the phone',
      { ...nothing, byIdCard: wang, byPhone: guli },
      { memberId: 'wang', by: 'id-card' },
    ],
    [
      'nobody, when nobody has the ID card, whoever has the phone',
      { ...nothing, byIdCard: null, byPhone: wang },
      null,
    ],
    [
      'nobody, when the phone is another person’s by now',
      { ...nothing, name: '李明', byPhone: wang },
      null,
    ],
    [
      'the person whose name is only written otherwise',
      { ...nothing, name: ' 古丽努尔•买买提', byPhone: guli },
      { memberId: 'guli', by: 'phone' },
    ],
  ] as const)('is %s', (_, told, match) => {
    expect(matchOf(told)).toEqual(match);
  });
});
