import { describe, expect, it } from '@jest/globals';
import { lockedLessons } from './lesson-order.plan.js';

const lesson = (lessonId: string, mediaAssetId: string | null = `${lessonId}-video`) => ({
  lessonId,
  mediaAssetId,
});
const done = (lessonId: string, assetId = `${lessonId}-video`) => ({ lessonId, assetId });
const outline = [lesson('a'), lesson('b'), lesson('c')];
const lockedAfter = (...completions: { lessonId: string; assetId: string }[]) => [
  ...lockedLessons(outline, completions).keys(),
];

describe('the order of lessons', () => {
  it('opens the first lesson to everybody and no other', () => {
    expect(lockedAfter()).toEqual(['b', 'c']);
  });

  it('opens a lesson when the one before it is complete, and says which one is to be done', () => {
    expect(lockedAfter(done('a'))).toEqual(['c']);
    expect(lockedLessons(outline, [done('a')]).get('c')?.lessonId).toBe('b');
  });

  it('leaves open what is complete, also behind a lesson whose video was replaced', () => {
    const completions = [done('a', 'an-older-video'), done('b'), done('c')];

    expect(lockedAfter(...completions)).toEqual([]);
  });

  it('asks for a lesson anew whose video was replaced', () => {
    expect(lockedAfter(done('a', 'an-older-video'))).toEqual(['b', 'c']);
  });

  it('counts a lesson that is nothing but a quiz', () => {
    const lessons = [lesson('q', null), lesson('b')];

    expect([...lockedLessons(lessons, []).keys()]).toEqual(['b']);
    expect(lockedLessons(lessons, [done('q', '')]).size).toBe(0);
  });
});
