import { describe, expect, it } from '@jest/globals';
import {
  levelOf,
  needsPlatformAdmin,
  type ReviewStage,
  stageAfterApproval,
} from './review-level.plan.js';

describe('an approval', () => {
  it.each<[number, ReviewStage, ReviewStage | null]>([
    [1, 'submitted', null],
    [2, 'submitted', 'final-review'],
    [2, 'final-review', null],
    [3, 'submitted', 'second-review'],
    [3, 'second-review', 'final-review'],
    [3, 'final-review', null],
  ])('with %i levels leads from %s to %s', (levels, stage, next) => {
    expect(stageAfterApproval(stage, levels)).toBe(next);
  });

  it.each<[number, ReviewStage, ReviewStage | null]>([
    [1, 'second-review', null],
    [1, 'final-review', null],
    [2, 'second-review', 'final-review'],
  ])('goes by the %i levels that hold now where it stood at %s before', (levels, stage, next) => {
    expect(stageAfterApproval(stage, levels)).toBe(next);
  });
});

describe('the levels', () => {
  it('are 初审 1, 复审 2 and 终审 3, also where there are two', () => {
    expect(
      ['submitted', 'second-review', 'final-review'].map((stage) => levelOf(stage as ReviewStage)),
    ).toEqual([1, 2, 3]);
  });

  it('leave the last word to the platform administrator only where it was asked and there is another before it', () => {
    expect(needsPlatformAdmin('final-review', 2, 'platform-admin')).toBe(true);
    expect(needsPlatformAdmin('final-review', 3, 'reviewer')).toBe(false);
    expect(needsPlatformAdmin('submitted', 1, 'platform-admin')).toBe(false);
    expect(needsPlatformAdmin('submitted', 3, 'platform-admin')).toBe(false);
  });
});
