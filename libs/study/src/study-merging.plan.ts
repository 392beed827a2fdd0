import {
  decodeRanges,
  encodeRanges,
  type Ranges,
  sizeOf,
  subtract,
  union,
} from './coverage.plan.js';
import type { Coverage } from './coverage.entity.js';

/** What of another record's coverage is new, and the coverage that results. */
export interface Carry {
  ranges: Ranges;
  carriedMs: number;
  coverage: Coverage;
}

/** A stretch counts once per person, whichever record watched it. Null where nothing is new. */
export function planCarry(memberId: string, own: Coverage | null, other: Coverage): Carry | null {
  const before = decodeRanges(own?.ranges ?? '');
  const ranges = subtract(decodeRanges(other.ranges), before);
  if (ranges.length === 0) return null;
  const after = union(before, ranges);
  const { lessonId, assetId, courseId, positionMs } = own ?? other;
  const coverage = {
    memberId,
    lessonId,
    assetId,
    courseId,
    positionMs,
    ranges: encodeRanges(after),
    coveredMs: sizeOf(after),
    touchedAt: own && own.touchedAt > other.touchedAt ? own.touchedAt : other.touchedAt,
  };
  return { ranges, carriedMs: sizeOf(ranges), coverage };
}
