import { union, type Range } from './range-set.js';

/** Playing itself runs a little ahead of what is told; a jump of that size is none. */
const toleranceMs = 1_500;

/**
 * Where a jump may lead on a first view: anywhere that was watched already, and to the end of it; else to the end of the
 * last watched stretch before the wish.
 */
export function reachable(wishMs: number, watched: readonly Range[], currentMs: number): number {
  if (wishMs <= currentMs + toleranceMs) return wishMs;
  let best = currentMs;
  for (const [from, to] of union(watched)) {
    if (from > wishMs) break;
    if (wishMs <= to + toleranceMs) return wishMs;
    best = Math.max(best, to);
  }
  return best;
}
