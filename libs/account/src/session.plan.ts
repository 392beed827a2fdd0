import { defineSetting, wholeNumber } from '#platform';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Unused for so many minutes, a session ends. */
export const sessionIdleMinutes = defineSetting<number>('account.session-idle-minutes', {
  default: 480,
  fault: wholeNumber(10, 1440),
});

/** So many hours after sign-in it ends in any case. */
export const sessionHours = defineSetting<number>('account.session-hours', {
  default: 24,
  fault: wholeNumber(1, 168),
});

/** The expiry is written at most this often, so that reading costs no write. */
const EXTEND_EVERY_MS = 5 * MINUTE_MS;

export interface SessionLimits {
  idleMinutes: number;
  hours: number;
}

interface Lifetime {
  createdAt: Date;
  seenAt: Date | null;
  expiresAt: Date;
  endsAt: Date;
}

export function lifetimeFrom(
  now: Date,
  { idleMinutes, hours }: SessionLimits,
): { expiresAt: Date; endsAt: Date } {
  const endsAt = later(now, hours * HOUR_MS);
  return { expiresAt: earlier(later(now, idleMinutes * MINUTE_MS), endsAt), endsAt };
}

/** The expiry that is to be written now, or null when the written one will do. */
export function extendedExpiry(
  { expiresAt, endsAt }: Pick<Lifetime, 'expiresAt' | 'endsAt'>,
  { idleMinutes }: SessionLimits,
  now: Date,
): Date | null {
  const wanted = earlier(later(now, idleMinutes * MINUTE_MS), endsAt);
  return Math.abs(wanted.getTime() - expiresAt.getTime()) >= EXTEND_EVERY_MS ? wanted : null;
}

/** Whether limits that were made narrower since it was opened have ended it, whatever was written then. */
export function isOverLimits(
  { createdAt, seenAt }: Pick<Lifetime, 'createdAt' | 'seenAt'>,
  { idleMinutes, hours }: SessionLimits,
  now: Date,
): boolean {
  // When it was last used is known to some minutes only: in doubt for the member.
  const idleEnd = later(seenAt ?? createdAt, idleMinutes * MINUTE_MS + EXTEND_EVERY_MS);
  return idleEnd <= now || later(createdAt, hours * HOUR_MS) <= now;
}

function later(instant: Date, durationMs: number): Date {
  return new Date(instant.getTime() + durationMs);
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}
