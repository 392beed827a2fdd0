import { describe, expect, it } from '@jest/globals';
import type { Role } from '#platform';
import { dutyOf, type SecondFactorDemand } from './duty.policy.js';

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const facts = {
  sessionCreatedAt: day(200),
  secondFactorAt: null,
  hasSecondFactor: false,
  passwordSetAt: day(150),
  rulesSince: null,
  changePasswordFrom: null,
  roles: ['learner'] as Role[],
};
const forever = { maxAgeDays: null };
const quarter = { maxAgeDays: 90 };
const asked: SecondFactorDemand = 'administrators';

describe('what is asked of a session before anything else', () => {
  it('is nothing, as a rule', () => {
    expect(dutyOf(facts, quarter, asked)).toBeNull();
  });

  it('is another password where the present one was not chosen by its owner', () => {
    expect(dutyOf({ ...facts, changePasswordFrom: day(200) }, forever, 'optional')).toBe(
      'change-password',
    );
  });

  it('is not asked of a session that was open before', () => {
    expect(dutyOf({ ...facts, changePasswordFrom: day(201) }, forever, 'optional')).toBeNull();
  });

  it('is another password after ninety days, where the rules say so', () => {
    const old = { ...facts, passwordSetAt: day(110) };

    expect(dutyOf(old, quarter, 'optional')).toBe('change-password');
    expect(dutyOf({ ...old, passwordSetAt: day(111) }, quarter, 'optional')).toBeNull();
    expect(dutyOf(old, forever, 'optional')).toBeNull();
    expect(dutyOf({ ...old, passwordSetAt: null }, quarter, 'optional')).toBeNull();
  });

  it('is not asked of sessions that were open when the rules were changed', () => {
    const old = { ...facts, passwordSetAt: day(1) };

    expect(dutyOf({ ...old, rulesSince: day(201) }, quarter, 'optional')).toBeNull();
    expect(dutyOf({ ...old, rulesSince: day(200) }, quarter, 'optional')).toBe('change-password');
  });

  it.each(['unit-admin', 'platform-admin', 'security-admin', 'auditor'] as const)(
    'is a second factor of a %s who has none, where administrators need one',
    (role) => {
      const administrator = { ...facts, roles: ['learner', role] as Role[] };

      expect(dutyOf(administrator, forever, asked)).toBe('enrol-second-factor');
      expect(dutyOf(administrator, forever, 'optional')).toBeNull();
    },
  );

  it('is the second factor of whoever has one and has not shown it, before all else', () => {
    const half = { ...facts, hasSecondFactor: true, changePasswordFrom: day(2) };

    expect(dutyOf(half, forever, 'optional')).toBe('show-second-factor');
    expect(dutyOf({ ...half, secondFactorAt: day(200) }, forever, 'optional')).toBe(
      'change-password',
    );
  });
});
