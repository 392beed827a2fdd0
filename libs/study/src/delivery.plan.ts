import { normalise, type Range, type Ranges } from './coverage.plan.js';

/** For how long a key that went out is evidence: players keep keys over a reopened session (domain: rule 6). */
export const DELIVERY_VALID_MS = 24 * 3_600_000;

/** The stretches that the keys with these numbers open. A number without a stretch opens nothing. */
export function deliveredRanges(keyWindows: readonly Range[], keyIndexes: number[]): Ranges {
  return normalise(keyIndexes.flatMap((index) => (keyWindows[index] ? [keyWindows[index]] : [])));
}
