import { describe, expect, it } from '@jest/globals';
import { newlyTaughtMs } from './taught-course.plan.js';

const lesson = (mediaAssetId: string | null, durationMs = 1000) => ({ mediaAssetId, durationMs });

describe('what a published version teaches that was not taught before', () => {
  it('is everything the first time', () => {
    expect(newlyTaughtMs([lesson('a'), lesson('b', 500)], [])).toBe(1500);
  });

  it('is only what is new in a later version', () => {
    expect(newlyTaughtMs([lesson('a'), lesson('c', 700)], [lesson('a'), lesson('b')])).toBe(700);
  });

  it('is nothing where only words have changed', () => {
    expect(newlyTaughtMs([lesson('a')], [lesson('a')])).toBe(0);
  });

  it('counts a video that stands in two lessons once, and none for a lesson without', () => {
    expect(newlyTaughtMs([lesson('a'), lesson('a'), lesson(null)], [])).toBe(1000);
  });
});
