import { type Bucket, fill, spend } from './budget.plan.js';
import { intersect, normalise, type Ranges, sizeOf, subtract, takeFirst } from './coverage.plan.js';

/** Why claimed time was not counted (domain: study time, rule 8). The closed list, in the order in which it is asked. */
export const REJECTION_REASONS = [
  'outside-lesson',
  'session-closed',
  'course-withdrawn',
  'other-session',
  'already-covered',
  'rate-not-allowed',
  'not-delivered',
  'faster-than-clock',
] as const;

export type RejectionReason = (typeof REJECTION_REASONS)[number];

export interface Rejection {
  reason: RejectionReason;
  ms: number;
}

/** `counting`: live, or handing in the one beat that was held at a takeover. */
export type BeatStanding = 'counting' | 'closed' | 'course-closed' | 'other-session-plays';

export interface Claim {
  ranges: Ranges;
  rate: number;
}

export interface Evidence {
  nowMs: number;
  durationMs: number;
  allowedRates: readonly number[];
  standing: BeatStanding;
  /** When the course was withdrawn or taken down: what was watched after that earns nothing. Null while it is open. */
  courseClosedAtMs: number | null;
  /** Accepted before, of this lesson and asset. */
  covered: Ranges;
  /** The stretches whose keys went to this member in the last 24 h. */
  delivered: Ranges;
  bucket: Bucket;
}

export interface Verdict {
  acceptedRanges: Ranges;
  acceptedMs: number;
  rejected: Rejection[];
  bucket: Bucket;
}

/**
 * Decides about one beat, from what the server knows alone; the claim is never trusted.
 * `acceptedMs` and the rejections together are the claimed unique time, to the millisecond.
 * A hidden tab counts: sound goes on, and courses that forbid it are a policy of their own.
 */
export function judge(claim: Claim, evidence: Evidence): Verdict {
  const { standing, allowedRates, courseClosedAtMs } = evidence;
  const bucket = filled(evidence);
  const sieve = new Sieve(normalise(claim.ranges));

  sieve.keepOnly(intersect(sieve.left, [[0, evidence.durationMs]]), 'outside-lesson');
  if (standing === 'closed') sieve.keepOnly([], 'session-closed');
  if (standing === 'course-closed') sieve.keepOnly([], 'course-withdrawn');
  if (standing === 'other-session-plays') sieve.keepOnly([], 'other-session');
  sieve.keepOnly(subtract(sieve.left, evidence.covered), 'already-covered');
  if (!allowedRates.includes(claim.rate)) sieve.keepOnly([], 'rate-not-allowed');
  sieve.keepOnly(intersect(sieve.left, evidence.delivered), 'not-delivered');
  const beyond = courseClosedAtMs === null ? 'faster-than-clock' : 'course-withdrawn';
  sieve.keepOnly(takeFirst(sieve.left, bucket.levelMs), beyond);

  const acceptedMs = sizeOf(sieve.left);
  return {
    acceptedRanges: sieve.left,
    acceptedMs,
    rejected: sieve.rejected,
    bucket: spend(bucket, acceptedMs),
  };
}

/** Nothing flows in from the instant at which the course closed. */
function filled({ bucket, nowMs, courseClosedAtMs }: Evidence): Bucket {
  if (courseClosedAtMs === null || courseClosedAtMs >= nowMs) return fill(bucket, nowMs);
  const then = fill(bucket, courseClosedAtMs);
  return { ...then, filledAtMs: Math.max(then.filledAtMs, nowMs) };
}

/** Notes what each rule takes away, so that the sum always comes out. */
class Sieve {
  readonly rejected: Rejection[] = [];

  constructor(public left: Ranges) {}

  keepOnly(kept: Ranges, reason: RejectionReason): void {
    const ms = sizeOf(this.left) - sizeOf(kept);
    if (ms > 0) this.rejected.push({ reason, ms });
    this.left = kept;
  }
}
