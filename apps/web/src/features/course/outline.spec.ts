import { describe, expect, it } from '@jest/globals';
import type { Course, Lesson } from './api/courses.js';
import { nextStep } from './outline.js';

const lesson = (id: string, more: Partial<Lesson> = {}): Lesson => ({
  id,
  title: id,
  kind: 'video',
  durationSeconds: 100,
  coveredMs: 0,
  positionMs: 0,
  completed: false,
  locked: false,
  ...more,
});
const course = (...lessons: Lesson[]): Pick<Course, 'chapters' | 'policy'> => ({
  chapters: [{ id: 'c', title: '', lessons }],
  policy: { completionThreshold: 90, allowedRates: [1], firstViewSeeking: true },
});

describe('what to do next in a course', () => {
  it('is the first lesson that is not finished', () => {
    const next = nextStep(course(lesson('a', { completed: true }), lesson('b'), lesson('c')));
    expect(next).toMatchObject({ kind: 'lesson', lesson: { id: 'b' } });
  });

  it('is the quiz when the video was seen', () => {
    const quiz = { examId: 'e1', passed: false };
    expect(nextStep(course(lesson('a', { coveredMs: 91_000, quiz })))).toEqual({
      kind: 'quiz',
      examId: 'e1',
    });
    expect(nextStep(course(lesson('a', { coveredMs: 40_000, quiz })))).toMatchObject({
      kind: 'lesson',
    });
    expect(nextStep(course(lesson('a', { coveredMs: 40_000, quiz })), 'a')).toMatchObject({
      kind: 'quiz',
    });
  });

  it('goes on to the next lesson when one was seen just now', () => {
    expect(nextStep(course(lesson('a'), lesson('b')), 'a')).toMatchObject({ lesson: { id: 'b' } });
  });

  it('is nothing when everything is done, and never a lesson that is not open', () => {
    expect(nextStep(course(lesson('a', { completed: true })))).toBeNull();
    expect(
      nextStep(course(lesson('a', { completed: true }), lesson('b', { locked: true }))),
    ).toBeNull();
  });
});
