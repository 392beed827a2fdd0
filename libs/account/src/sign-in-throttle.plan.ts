import { isIPv6 } from 'node:net';

const WINDOW_MS = 15 * 60_000;
const MAX_ATTEMPTS = 5;
/** Accounts that failed from one source and have not succeeded there since. */
const MAX_FAILED_ACCOUNTS = 30;
/** Failures of everybody within a minute, from wherever; more than people who mistype will ever make. */
const MAX_FAILURES_EVERYWHERE = 300;
const MINUTE_MS = 60_000;
/** Somebody who signed in from a source is known there for so long. */
const KNOWN_FOR_MS = 30 * 24 * 3_600_000;

export interface SignInHistory {
  /** Milliseconds of the attempts on this account from this source since its last success there. */
  attempts: number[];
  succeededAt: Date | null;
}

/** What one source did to all accounts in the window. */
export interface SourceHistory {
  failedAccounts: number;
}

/** What all sources did to all accounts in the last minute. */
export interface OverallHistory {
  failures: number;
}

export type Admission =
  { admitted: true; attempts: number[] } | { admitted: false; retryAfterMs: number };

/** Since when failures count. */
export function windowStart(now: Date): Date {
  return new Date(now.getTime() - WINDOW_MS);
}

/** Since when failures from wherever count. */
export function lastMinute(now: Date): Date {
  return new Date(now.getTime() - MINUTE_MS);
}

/**
 * May this attempt be heard? An attempt takes its place before its outcome is known, so that
 * parallel guesses are counted like guesses in a row.
 *
 * - One account from one source: five attempts in a quarter of an hour; from elsewhere the
 *   account's owner signs in undisturbed.
 * - One source over many accounts: thirty accounts that failed and did not succeed since. Who has
 *   signed in from there before is not held up by the others, so a village behind one address is safe.
 * - Everybody: when hundreds fail within a minute from wherever, somebody guesses from many addresses. Who was
 *   never seen at his address waits for the minute to pass; no account is locked, and who is known is let in.
 */
export function admit(
  { attempts, succeededAt }: SignInHistory,
  { failedAccounts }: SourceHistory,
  { failures }: OverallHistory,
  now: Date,
): Admission {
  const counted = attempts.filter((at) => at > windowStart(now).getTime());
  const oldest = counted.at(-MAX_ATTEMPTS);
  if (oldest !== undefined) {
    return { admitted: false, retryAfterMs: oldest + WINDOW_MS - now.getTime() };
  }
  if (!isKnown(succeededAt, now)) {
    if (failedAccounts >= MAX_FAILED_ACCOUNTS) return { admitted: false, retryAfterMs: WINDOW_MS };
    if (failures >= MAX_FAILURES_EVERYWHERE) return { admitted: false, retryAfterMs: MINUTE_MS };
  }
  return { admitted: true, attempts: [...counted, now.getTime()] };
}

/**
 * Is the n-th attempt that was turned away worth an audit row? The first fifty are, then the
 * 64th, the 128th …: a flood shows in the trail and cannot fill the disk.
 */
export function isWorthARow(turnedAway: number): boolean {
  return turnedAway <= 50 || (turnedAway & (turnedAway - 1)) === 0;
}

/** What counts as one source: an IPv4 address, or the /64 network that a household or office has of IPv6. */
export function sourceOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return isIPv6(plain) ? `${networkOf(plain)}::/64` : plain.slice(0, 64);
}

/** The first four groups, written out: `2001:db8::1` and `2001:0db8:0:0::2` are neighbours. */
function networkOf(address: string): string {
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const groups = groupsOf(head);
  const rest = groupsOf(tail);
  while (groups.length + rest.length < 8) groups.push('0');
  return [...groups, ...rest]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

function groupsOf(text: string): string[] {
  return text.split(':').filter(Boolean);
}

/** Whether somebody signed in there not so long ago. */
export function isKnown(succeededAt: Date | null, now: Date): boolean {
  return succeededAt !== null && now.getTime() - succeededAt.getTime() < KNOWN_FOR_MS;
}
