export interface Rejection {
  reason: string;
  ms: number;
}

export interface StudyMoment {
  phase: 'idle' | 'opening' | 'playing' | 'paused' | 'ended';
  /** The answer to the last beat, when there was one. */
  last: { acceptedMs: number; rejected: readonly Rejection[] } | null;
  /** Whether beats are waiting because the line or the server failed. */
  waiting: boolean;
  /** Whether the player was stopped because too much is waiting. */
  held: boolean;
}

export type StatusKind = 'counting' | 'quiet' | 'warn';

/** What the line under the video says; `reason` names why time does not count. */
export interface StudyStatus {
  kind: StatusKind;
  say:
    | 'ready'
    | 'opening'
    | 'counting'
    | 'paused'
    | 'ended'
    | 'again'
    | 'notCounting'
    | 'waiting'
    | 'held';
  reason?: string;
}

/** The greatest part of what was refused names the reason. */
export function mainReason(rejected: readonly Rejection[]): string | null {
  const counted = rejected.filter((part) => part.ms > 0);
  return counted.length === 0 ? null : counted.reduce((a, b) => (b.ms > a.ms ? b : a)).reason;
}

/** One line, at once: whether time counts now, and if not, why. */
export function statusOf({ phase, last, waiting, held }: StudyMoment): StudyStatus {
  if (held) return { kind: 'warn', say: 'held' };
  if (waiting) return { kind: 'warn', say: 'waiting' };
  if (phase === 'idle') return { kind: 'quiet', say: 'ready' };
  if (phase === 'opening') return { kind: 'quiet', say: 'opening' };
  if (phase === 'paused' || phase === 'ended') return { kind: 'quiet', say: phase };
  const reason = last === null || last.acceptedMs > 0 ? null : mainReason(last.rejected);
  if (reason === null) return { kind: 'counting', say: 'counting' };
  if (reason === 'already-covered') return { kind: 'quiet', say: 'again' };
  return { kind: 'warn', say: 'notCounting', reason };
}

/** Adds what a beat lost to what was lost before; time that was only watched again is no loss. */
export function addLosses(
  before: readonly Rejection[],
  rejected: readonly Rejection[],
): Rejection[] {
  const sums = new Map(before.map(({ reason, ms }) => [reason, ms]));
  for (const { reason, ms } of rejected) {
    if (reason !== 'already-covered' && ms > 0) sums.set(reason, (sums.get(reason) ?? 0) + ms);
  }
  return [...sums].map(([reason, ms]) => ({ reason, ms }));
}
