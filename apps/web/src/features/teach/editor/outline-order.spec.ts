import { describe, expect, it } from '@jest/globals';
import { moveLesson, placeOf, stepChapter, stepLesson } from './outline-order.js';

const outline = () =>
  ['ab', 'cd', ''].map((keys, at) => ({
    key: String(at + 1),
    lessons: Array.from(keys, (key) => ({ key })),
  }));
const told = (chapters: ReturnType<typeof outline>) =>
  chapters.map(({ lessons }) => lessons.map(({ key }) => key).join('')).join('|');

describe('a lesson that is dragged', () => {
  it.each([
    ['before another of its chapter', 'b', { chapter: '1', before: 'a' }, 'ba|cd|'],
    ['to the end of its chapter', 'a', { chapter: '1', before: null }, 'ba|cd|'],
    ['into another chapter', 'a', { chapter: '2', before: 'd' }, 'b|cad|'],
    ['to the end of another chapter', 'a', { chapter: '2', before: null }, 'b|cda|'],
    ['into an empty chapter', 'c', { chapter: '3', before: null }, 'ab|d|c'],
  ])('goes %s', (_, key, place, result) => {
    const chapters = outline();

    expect(moveLesson(chapters, key, place)).toBe(true);
    expect(told(chapters)).toBe(result);
  });

  it.each([
    ['before itself', 'a', { chapter: '1', before: 'a' }],
    ['where it stands', 'a', { chapter: '1', before: 'b' }],
    ['at the end, being the last', 'b', { chapter: '1', before: null }],
    ['into no chapter', 'a', { chapter: '9', before: null }],
  ])('stays when dropped %s', (_, key, place) => {
    const chapters = outline();

    expect(moveLesson(chapters, key, place)).toBe(false);
    expect(told(chapters)).toBe('ab|cd|');
  });
});

describe('a lesson that is moved by keyboard', () => {
  it.each([
    ['b', -1, 'ba|cd|'],
    ['a', 1, 'ba|cd|'],
    ['b', 1, 'a|bcd|'],
    ['c', -1, 'abc|d|'],
    ['d', 1, 'ab|c|d'],
  ] as const)('%s by %s: %s', (key, by, result) => {
    const chapters = outline();

    expect(stepLesson(chapters, key, by)).toBe(true);
    expect(told(chapters)).toBe(result);
  });

  it('goes no further than the first and the last place', () => {
    const chapters = outline();
    moveLesson(chapters, 'd', { chapter: '3', before: null });

    expect(stepLesson(chapters, 'a', -1)).toBe(false);
    expect(stepLesson(chapters, 'd', 1)).toBe(false);
    expect(told(chapters)).toBe('ab|c|d');
  });

  it('is told where it stands', () => {
    expect(placeOf(outline(), 'd')).toEqual({ chapter: 2, lesson: 2 });
    expect(placeOf(outline(), 'x')).toBeNull();
  });
});

it('a chapter takes its lessons along, and stays at the edges', () => {
  const chapters = outline();

  expect(stepChapter(chapters, '2', -1)).toBe(true);
  expect(told(chapters)).toBe('cd|ab|');
  expect(stepChapter(chapters, '2', -1)).toBe(false);
});
