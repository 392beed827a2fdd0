/** Half-open: `[fromMs, toMs)`, whole milliseconds of media time. */
export type Range = readonly [fromMs: number, toMs: number];

/** Sorted, without overlaps, neighbours joined, none empty: what every function here returns. */
export type Ranges = readonly Range[];

/** A set from ranges in any order that may overlap. Empty ones vanish. */
export function normalise(ranges: Ranges): Ranges {
  const sorted = ranges.filter(([from, to]) => from < to).sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

export function union(a: Ranges, b: Ranges): Ranges {
  if (b.length === 0) return a;
  return normalise([...a, ...b]);
}

/** What stands in both. One walk over the two sets. */
export function intersect(a: Ranges, b: Ranges): Ranges {
  const both: Range[] = [];
  for (let i = 0, j = 0; ;) {
    const one = a[i];
    const other = b[j];
    if (!one || !other) return both;
    const from = Math.max(one[0], other[0]);
    const to = Math.min(one[1], other[1]);
    if (from < to) both.push([from, to]);
    if (one[1] < other[1]) i += 1;
    else j += 1;
  }
}

/** What stands in `a` and not in `b`. */
export function subtract(a: Ranges, b: Ranges): Ranges {
  const rest: Range[] = [];
  let j = 0;
  for (const [start, end] of a) {
    let from = start;
    for (let other = b[j]; other && other[0] < end; other = b[j]) {
      if (from < other[0]) rest.push([from, other[0]]);
      from = Math.max(from, other[1]);
      if (other[1] > end) break;
      j += 1;
    }
    if (from < end) rest.push([from, end]);
  }
  return rest;
}

export function sizeOf(ranges: Ranges): number {
  return ranges.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** The first `ms` of the set, in the order of the media. */
export function takeFirst(ranges: Ranges, ms: number): Ranges {
  const taken: Range[] = [];
  let left = ms;
  for (const [from, to] of ranges) {
    if (left <= 0) break;
    const end = Math.min(to, from + left);
    taken.push([from, end]);
    left -= end - from;
  }
  return taken;
}

const RADIX = 36;

/** Compact text for a column: the distance to the one before and the length of each, base 36. `''` is empty. */
export function encodeRanges(ranges: Ranges): string {
  let end = 0;
  const parts: string[] = [];
  for (const [from, to] of ranges) {
    parts.push((from - end).toString(RADIX), (to - from).toString(RADIX));
    end = to;
  }
  return parts.join('.');
}

export function decodeRanges(text: string): Ranges {
  if (text === '') return [];
  const numbers = text.split('.').map((part) => Number.parseInt(part, RADIX));
  const ranges: Range[] = [];
  for (let i = 0, end = 0; i < numbers.length; i += 2) {
    const from = end + (numbers[i] ?? Number.NaN);
    end = from + (numbers[i + 1] ?? Number.NaN);
    if (!(from < end)) throw new Error('a stored range set is damaged');
    ranges.push([from, end]);
  }
  return ranges;
}
