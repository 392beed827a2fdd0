import { describe, expect, it } from '@jest/globals';
import { encodeRanges, type Ranges } from './coverage.plan.js';
import { planCarry } from './study-merging.plan.js';

const at = (hour: number) => new Date(Date.UTC(2026, 5, 1, hour));

const coverage = (memberId: string, ranges: Ranges, touchedAt = at(1)) => ({
  memberId,
  lessonId: 'lesson',
  assetId: 'asset',
  courseId: 'course',
  ranges: encodeRanges(ranges),
  coveredMs: ranges.reduce((sum, [from, to]) => sum + to - from, 0),
  positionMs: 7,
  touchedAt,
});

describe('coverage of one record, carried to another of the same person', () => {
  it('is all of it where the other has none', () => {
    const carry = planCarry('kept', null, coverage('other', [[0, 100]]));

    expect(carry).toMatchObject({ carriedMs: 100, coverage: { memberId: 'kept', coveredMs: 100 } });
  });

  it('is only what was not covered already', () => {
    const carry = planCarry('kept', coverage('kept', [[0, 60]]), coverage('other', [[30, 100]]));

    expect(carry?.ranges).toEqual([[60, 100]]);
    expect(carry?.carriedMs).toBe(40);
    expect(carry?.coverage).toMatchObject({ ranges: encodeRanges([[0, 100]]), coveredMs: 100 });
  });

  it('is nothing where all was covered', () => {
    const kept = coverage('kept', [[0, 100]]);

    expect(planCarry('kept', kept, coverage('other', [[10, 90]]))).toBeNull();
    expect(planCarry('kept', kept, coverage('other', []))).toBeNull();
  });

  it('says of both when study last moved', () => {
    const kept = coverage('kept', [[0, 10]], at(5));

    expect(
      planCarry('kept', kept, coverage('other', [[20, 30]], at(3)))?.coverage.touchedAt,
    ).toEqual(at(5));
    expect(
      planCarry('kept', kept, coverage('other', [[20, 30]], at(9)))?.coverage.touchedAt,
    ).toEqual(at(9));
  });
});
