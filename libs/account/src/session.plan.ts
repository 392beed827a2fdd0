/** Unused for so long, a session ends. */
const IDLE_MS = 8 * 3_600_000;
/** So long after sign-in it ends in any case. */
const ABSOLUTE_MS = 24 * 3_600_000;
/** The expiry is written at most this often, so that reading costs no write. */
const EXTEND_EVERY_MS = 5 * 60_000;

interface Lifetime {
  expiresAt: Date;
  endsAt: Date;
}

export function lifetimeFrom(now: Date): { expiresAt: Date; endsAt: Date } {
  return { expiresAt: later(now, IDLE_MS), endsAt: later(now, ABSOLUTE_MS) };
}

/** The expiry that is to be written now, or null when the written one will do. */
export function extendedExpiry({ expiresAt, endsAt }: Lifetime, now: Date): Date | null {
  const sliding = later(now, IDLE_MS);
  const wanted = sliding < endsAt ? sliding : endsAt;
  return wanted.getTime() - expiresAt.getTime() >= EXTEND_EVERY_MS ? wanted : null;
}

function later(instant: Date, durationMs: number): Date {
  return new Date(instant.getTime() + durationMs);
}
