import type { Rejection } from './verdict.plan.js';

export interface BeatAnswer {
  acceptedMs: number;
  rejected: Rejection[];
  coveredMs: number;
  completed: boolean;
  superseded?: true;
}

/** The very text of the answer: kept, so that a repeat gets it byte for byte. */
export function beatAnswerText(answer: BeatAnswer): string {
  const { acceptedMs, rejected, coveredMs, completed, superseded } = answer;
  return JSON.stringify({
    acceptedMs,
    rejected,
    coveredMs,
    completed,
    ...(superseded && { superseded }),
  });
}
