import type { Rejection } from './study-status.js';

/** What of a record was not counted and is worth telling; watching again costs nothing and is left out. */
export function lossOf(record: { rejected: readonly Rejection[] }): {
  ms: number;
  reasons: string[];
} {
  const lost = record.rejected.filter(({ reason, ms }) => reason !== 'already-covered' && ms > 0);
  return {
    ms: lost.reduce((sum, { ms }) => sum + ms, 0),
    reasons: [...new Set(lost.map(({ reason }) => reason))],
  };
}

export function repeatedMs(record: { rejected: readonly Rejection[] }): number {
  return record.rejected.reduce(
    (sum, { reason, ms }) => (reason === 'already-covered' ? sum + ms : sum),
    0,
  );
}
