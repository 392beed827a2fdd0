import { describe, expect, it } from '@jest/globals';
import { grantState, type GrantTerms, mayBeNarrowed, repeats, restOf } from './role-grant.plan.js';

const day = (number: number) => new Date(Date.UTC(2026, 5, number));

const terms = (wish: Partial<GrantTerms> = {}): GrantTerms => ({
  role: 'unit-admin',
  unitId: 'u',
  line: null,
  authority: null,
  validFrom: day(10),
  validTo: day(20),
  ...wish,
});

describe('the state of a grant', () => {
  it.each([
    [9, true, 'future'],
    [10, true, 'current'],
    [19, true, 'current'],
    [20, true, 'ended'],
    [9, false, 'lapsed'],
    [15, false, 'lapsed'],
    [20, false, 'ended'],
  ] as const)('on day %i, its holder still there: %s, is %s', (today, isThere, state) => {
    expect(grantState(terms(), isThere, day(today))).toBe(state);
  });

  it('without an end never ends', () => {
    expect(grantState(terms({ validTo: null }), true, day(30))).toBe('current');
  });
});

describe('a grant that repeats another', () => {
  it.each<[boolean, Partial<GrantTerms>]>([
    [true, {}],
    [true, { validFrom: day(19), validTo: null }],
    [true, { validFrom: day(1), validTo: day(11) }],
    [false, { validFrom: day(20), validTo: null }],
    [false, { validFrom: day(1), validTo: day(10) }],
    [false, { line: 'party' }],
    [false, { authority: '04' }],
    [false, { unitId: 'v' }],
    [false, { role: 'reviewer' }],
  ])('%s: %j', (answer, wish) => {
    expect(repeats(terms(wish), terms())).toBe(answer);
    expect(repeats(terms(), terms(wish))).toBe(answer);
  });
});

describe('what is left of a grant for the next holder', () => {
  it('begins now, or later where it has not begun, and ends when it would have ended', () => {
    const narrowed = { line: 'party', authority: '04' } as const;

    expect(restOf(terms(narrowed), day(15))).toEqual(terms({ ...narrowed, validFrom: day(15) }));
    expect(restOf(terms(), day(5))).toEqual(terms());
  });
});

describe('who can be narrowed to some of the people', () => {
  it('is the administrator of units and nobody else', () => {
    expect(mayBeNarrowed('unit-admin')).toBe(true);
    for (const role of ['platform-admin', 'security-admin', 'auditor', 'reviewer'] as const) {
      expect(mayBeNarrowed(role)).toBe(false);
    }
  });
});
