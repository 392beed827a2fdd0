import type { Rejection } from './study-status.js';

/** Less than a second is rounding, not a loss. */
const leastMs = 1_000;

/** What of a record was not counted and is worth telling; watching again costs nothing and is left out. */
export function lossOf(record: { rejected: readonly Rejection[] }): {
  ms: number;
  reasons: string[];
} {
  const lost = record.rejected.filter(({ reason }) => reason !== 'already-covered');
  const ms = lost.reduce((sum, part) => sum + part.ms, 0);
  return ms < leastMs ? { ms: 0, reasons: [] } : { ms, reasons: lost.map(({ reason }) => reason) };
}

export function repeatedMs(record: { rejected: readonly Rejection[] }): number {
  return record.rejected.reduce(
    (sum, { reason, ms }) => (reason === 'already-covered' ? sum + ms : sum),
    0,
  );
}
