/** For what was sent in time and came late. The clock on the screen does not show it. */
export const GRACE_MS = 10_000;

/** An attempt without any limit is closed with what it has after this time. */
const LONGEST_ATTEMPT_MS = 24 * 3_600_000;

interface Limits {
  durationMs: number | null;
  closesAt: Date | null;
}

/** The end of the time allowed, or of the exam's window if that is earlier. */
export function deadlineOf(startedAt: Date, { durationMs, closesAt }: Limits): Date {
  const end = startedAt.getTime() + (durationMs ?? LONGEST_ATTEMPT_MS);
  return new Date(Math.min(end, closesAt?.getTime() ?? Infinity));
}

/** The time is over, grace included. */
export function isOverdue(deadline: Date, now: Date): boolean {
  return now.getTime() > deadline.getTime() + GRACE_MS;
}

export type WindowState = 'not-open' | 'open' | 'closed';

export function windowAt(
  { opensAt, closesAt }: { opensAt: Date | null; closesAt: Date | null },
  now: Date,
): WindowState {
  if (opensAt && now < opensAt) return 'not-open';
  return closesAt && now >= closesAt ? 'closed' : 'open';
}
