/** A stretch of content, `[fromMs, toMs)`. */
export type Range = [fromMs: number, toMs: number];

/** The union, in order, with touching stretches joined. */
export function union(ranges: readonly (readonly number[])[]): Range[] {
  const sorted = ranges
    .map(([from = 0, to = 0]): Range => [from, to])
    .filter(([from, to]) => to > from)
    .sort((a, b) => a[0] - b[0]);
  const joined: Range[] = [];
  for (const [from, to] of sorted) {
    const last = joined[joined.length - 1];
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

export function totalMs(ranges: readonly Range[]): number {
  return ranges.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** What of `ranges` is not in `covered`; `covered` must be a union. */
export function without(ranges: readonly Range[], covered: readonly Range[]): Range[] {
  const rest: Range[] = [];
  for (const [from, to] of union(ranges)) {
    let start = from;
    for (const [coveredFrom, coveredTo] of covered) {
      if (coveredTo <= start) continue;
      if (coveredFrom >= to) break;
      if (coveredFrom > start) rest.push([start, coveredFrom]);
      start = Math.max(start, coveredTo);
    }
    if (start < to) rest.push([start, to]);
  }
  return rest;
}

/** The first `ms` of the ranges, in order. */
export function firstPart(ranges: readonly Range[], ms: number): Range[] {
  const part: Range[] = [];
  let left = ms;
  for (const [from, to] of ranges) {
    if (left <= 0) break;
    const end = Math.min(to, from + left);
    part.push([from, end]);
    left -= end - from;
  }
  return part;
}

const gapMs = 2_000;
const gapsShare = 0.1;

/**
 * Whether enough is covered to complete the lesson, told by the server's rule so that the page says it at once: gaps of up
 * to 2 s count, all together up to a tenth of the length. The server decides for itself.
 */
export function isWatched(
  covered: readonly Range[],
  durationMs: number,
  thresholdPercent: number,
): boolean {
  if (covered.length === 0) return false;
  const small = without([[0, durationMs]], union(covered)).filter(
    ([from, to]) => to - from <= gapMs,
  );
  const most = Math.max(2 * gapMs, Math.floor(durationMs * gapsShare));
  return (
    totalMs(union(covered)) + Math.min(totalMs(small), most) >=
    Math.ceil((durationMs * thresholdPercent) / 100)
  );
}
