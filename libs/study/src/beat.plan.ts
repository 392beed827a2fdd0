import type { Bucket } from './budget.plan.js';
import { type Ranges, sizeOf, union } from './coverage.plan.js';
import { type BeatStanding, judge, type Verdict } from './verdict.plan.js';

/** How long after a takeover the superseded session may hand in what it held (domain: rule 2). */
export const TAKEOVER_GRACE_MS = 60_000;

/** An honest coverage has a handful of stretches; beyond this it is an attempt to blow up a row. */
const MOST_STRETCHES = 2_000;

/** What a player reports about every 15 s. Whole ms of media time; `0 ≤ from < to`. */
export interface BeatReport {
  seq: number;
  ranges: Ranges;
  positionMs: number;
  rate: number;
  visible: boolean;
}

export interface SessionTimes {
  supersededAt: Date | null;
  heldSeq: number | null;
  closedAt: Date | null;
  /** Since when the course is withdrawn or taken down; null while it is open. */
  courseClosedAt: Date | null;
}

/** Whether the session's beats count; null when it was superseded and its time to hand in has passed. */
export function standingOf(session: SessionTimes, nowMs: number): BeatStanding | null {
  const { supersededAt, heldSeq, closedAt, courseClosedAt } = session;
  if (supersededAt && !isWithinGrace(supersededAt, nowMs)) return null;
  if (supersededAt && heldSeq !== null) return 'other-session-plays';
  if (!supersededAt && closedAt) return 'closed';
  // What was watched before the course closed may be handed in for a moment, so that no second of it is lost.
  const isOver = courseClosedAt !== null && !isWithinGrace(courseClosedAt, nowMs);
  return isOver ? 'course-closed' : 'counting';
}

export function isWithinGrace(supersededAt: Date, nowMs: number): boolean {
  return nowMs - supersededAt.getTime() <= TAKEOVER_GRACE_MS;
}

export interface BeatFacts {
  nowMs: number;
  standing: BeatStanding;
  courseClosedAtMs: number | null;
  durationMs: number;
  allowedRates: readonly number[];
  covered: Ranges;
  delivered: Ranges;
  bucket: Bucket;
}

export interface BeatOutcome extends Verdict {
  covered: Ranges;
  coveredMs: number;
}

/** The verdict and the coverage after it; null when the coverage would fall into too many pieces. */
export function decideBeat(report: BeatReport, facts: BeatFacts): BeatOutcome | null {
  const verdict = judge(report, facts);
  const covered = union(facts.covered, verdict.acceptedRanges);
  if (covered.length > MOST_STRETCHES && covered.length > facts.covered.length) return null;
  return { ...verdict, covered, coveredMs: sizeOf(covered) };
}

/** Where to go on watching; from the beginning once the end was reached. */
export function resumePosition(positionMs: number, durationMs: number): number {
  const NEAR_END_MS = 3_000;
  return positionMs >= durationMs - NEAR_END_MS ? 0 : positionMs;
}
