import { normalise, type Range, type Ranges } from './coverage.plan.js';

/** For how long a key that went out is evidence: players keep keys over a reopened session (domain: rule 6). */
export const DELIVERY_VALID_MS = 24 * 3_600_000;

/** The stretches that the keys with these numbers open. A number without a stretch opens nothing. */
export function deliveredRanges(keyWindows: readonly Range[], keyIndexes: number[]): Ranges {
  return normalise(keyIndexes.flatMap((index) => (keyWindows[index] ? [keyWindows[index]] : [])));
}

/** The first and the last key that a claim needs, null where it needs none. `keyWindows` are in the order of the media. */
export function keysTouched(
  keyWindows: readonly Range[],
  claimed: Ranges,
): { from: number; to: number } | null {
  if (claimed.length === 0) return null;
  const fromMs = Math.min(...claimed.map(([start]) => start));
  const toMs = Math.max(...claimed.map(([, end]) => end));
  const from = keyWindows.findIndex(([, end]) => end > fromMs);
  const to = keyWindows.findLastIndex(([start]) => start < toMs);
  return from < 0 || to < from ? null : { from, to };
}
