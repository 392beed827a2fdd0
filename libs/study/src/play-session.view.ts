import type { Ranges } from './coverage.plan.js';
import type { PlaySession } from './play-session.entity.js';

/** The player reports this often. */
export const BEAT_INTERVAL_MS = 15_000;

export interface PlaySessionView {
  id: string;
  ticket: string;
  durationMs: number;
  resumeAtMs: number;
  beatIntervalMs: number;
  allowedRates: number[];
  coveredRanges: Ranges;
}

export function playSessionView(
  { id, durationMs, allowedRates }: PlaySession,
  more: Pick<PlaySessionView, 'ticket' | 'resumeAtMs' | 'coveredRanges'>,
): PlaySessionView {
  return { id, durationMs, allowedRates, beatIntervalMs: BEAT_INTERVAL_MS, ...more };
}
