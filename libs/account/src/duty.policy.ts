import { defineSetting, oneOf, type Role } from '#platform';
import type { PasswordRules } from './password.policy.js';

const DAY_MS = 86_400_000;

/** Whether administrators have to show a second factor, or may. */
export type SecondFactorDemand = 'optional' | 'administrators';

export const secondFactorDemand = defineSetting<SecondFactorDemand>('account.second-factor', {
  default: 'optional',
  productionDefault: 'administrators',
  fault: oneOf('optional', 'administrators'),
});

/** Whose account decides over others. */
const ADMINISTRATORS: Role[] = ['unit-admin', 'platform-admin', 'security-admin', 'auditor'];

/** What somebody has to do before anything else is open to him. */
export const DUTIES = ['show-second-factor', 'change-password', 'enrol-second-factor'] as const;
export type Duty = (typeof DUTIES)[number];

export interface SignedInFacts {
  sessionCreatedAt: Date;
  /** When the second factor was shown in the session. */
  secondFactorAt: Date | null;
  hasSecondFactor: boolean;
  passwordSetAt: Date | null;
  /** When the rules for passwords were last changed. */
  rulesSince: Date | null;
  changePasswordFrom: Date | null;
  roles: Role[];
}

/**
 * The first thing that is still asked of a session, null when all is open to it.
 *
 * A password that has to be changed is asked of sessions that begin after that, so that nobody is broken off
 * in the middle of a lesson; an initial one is so from the very first session on.
 */
export function dutyOf(
  facts: SignedInFacts,
  { maxAgeDays }: Pick<PasswordRules, 'maxAgeDays'>,
  demand: SecondFactorDemand,
): Duty | null {
  if (facts.hasSecondFactor && !facts.secondFactorAt) return 'show-second-factor';
  if (mustChangePassword(facts, maxAgeDays)) return 'change-password';
  const isAsked = demand === 'administrators' && facts.roles.some((role) => isAdministrator(role));
  return isAsked && !facts.hasSecondFactor ? 'enrol-second-factor' : null;
}

export function isAdministrator(role: Role): boolean {
  return ADMINISTRATORS.includes(role);
}

function mustChangePassword(
  { sessionCreatedAt, passwordSetAt, rulesSince, changePasswordFrom }: SignedInFacts,
  maxAgeDays: number | null,
): boolean {
  if (changePasswordFrom && changePasswordFrom <= sessionCreatedAt) return true;
  if (passwordSetAt === null || maxAgeDays === null) return false;
  const tooOldAt = passwordSetAt.getTime() + maxAgeDays * DAY_MS;
  return Math.max(tooOldAt, rulesSince?.getTime() ?? 0) <= sessionCreatedAt.getTime();
}
