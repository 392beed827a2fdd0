import { describe, expect, it } from '@jest/globals';
import { coursePercent, type LessonState } from './progress.plan.js';

const lesson = (durationMs: number, coveredMs: number, completed = false): LessonState => ({
  durationMs,
  coveredMs,
  completed,
});

describe('the progress of a course', () => {
  it.each<[string, LessonState[], number]>([
    ['nothing yet', [lesson(60_000, 0), lesson(60_000, 0)], 0],
    ['half of one of two', [lesson(60_000, 30_000), lesson(60_000, 0)], 25],
    [
      'a complete lesson in full, though only 95 % was watched',
      [lesson(60_000, 57_000, true), lesson(60_000, 0)],
      50,
    ],
    ['never 100 before all is complete', [lesson(60_000, 60_000), lesson(0, 0)], 99],
    ['100 when all is complete', [lesson(60_000, 57_000, true), lesson(0, 0, true)], 100],
    ['quizzes only, one of two', [lesson(0, 0, true), lesson(0, 0)], 50],
    ['no lessons', [], 0],
  ])('%s', (_, lessons, percent) => {
    expect(coursePercent(lessons)).toBe(percent);
  });
});
