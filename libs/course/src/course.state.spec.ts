import { describe, expect, it } from '@jest/globals';
import {
  type CourseMove,
  type CourseState,
  courseStates,
  isEditable,
  stateAfter,
} from './course.state.js';

const moves: CourseMove[] = ['submit', 'approve', 'return', 'withdraw'];
const allowed: [CourseState, CourseMove, CourseState][] = [
  ['draft', 'submit', 'submitted'],
  ['submitted', 'approve', 'published'],
  ['submitted', 'return', 'draft'],
  ['published', 'withdraw', 'withdrawn'],
];

describe('the life of a course', () => {
  it.each(allowed)('a %s course may %s and is then %s', (from, move, to) => {
    expect(stateAfter(from, move)).toBe(to);
  });

  it('knows no other way', () => {
    const others = courseStates.flatMap((from) =>
      moves
        .filter((move) => !allowed.some(([state, known]) => state === from && known === move))
        .map((move) => stateAfter(from, move)),
    );

    expect(others).toEqual(Array.from({ length: 12 }, () => null));
  });

  it('lets only a draft be changed', () => {
    expect(courseStates.filter(isEditable)).toEqual(['draft']);
  });
});
