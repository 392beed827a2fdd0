import { describe, expect, it } from '@jest/globals';
import {
  isEditable,
  stageAfter,
  type VersionMove,
  versionMoves,
  type VersionStage,
  versionStages,
  wasPublished,
} from './course-version.state.js';
import { stateSeen } from './course.state.js';

const allowed: [VersionStage, VersionMove, VersionStage][] = [
  ['draft', 'submit', 'submitted'],
  ['submitted', 'to-second', 'second-review'],
  ['submitted', 'to-final', 'final-review'],
  ['submitted', 'approve', 'approved'],
  ['submitted', 'return', 'draft'],
  ['second-review', 'to-final', 'final-review'],
  ['second-review', 'approve', 'approved'],
  ['second-review', 'return', 'draft'],
  ['final-review', 'approve', 'approved'],
  ['final-review', 'return', 'draft'],
  ['approved', 'publish', 'published'],
  ['approved', 'return', 'draft'],
  ['published', 'supersede', 'superseded'],
];

describe('the life of a version', () => {
  it.each(allowed)('at %s may %s and is then %s', (from, move, to) => {
    expect(stageAfter(from, move)).toBe(to);
  });

  it('knows no other way: nothing is published that was not approved', () => {
    const others = versionStages.flatMap((from) =>
      versionMoves
        .filter((move) => !allowed.some(([stage, known]) => stage === from && known === move))
        .map((move) => stageAfter(from, move)),
    );

    expect(others).toEqual(Array.from({ length: 7 * 7 - allowed.length }, () => null));
  });

  it('lets only a draft be changed, and nothing that learners have seen', () => {
    expect(versionStages.filter(isEditable)).toEqual(['draft']);
    expect(versionStages.filter(wasPublished)).toEqual(['published', 'superseded']);
  });

  it.each([
    ['draft', 'published', 'draft'],
    ['second-review', 'published', 'submitted'],
    ['approved', 'draft', 'submitted'],
    ['published', 'withdrawn', 'withdrawn'],
    ['superseded', 'published', 'published'],
  ] as const)('at %s of a course that is %s is told as %s', (stage, state, told) => {
    expect(stateSeen({ state }, stage)).toBe(told);
  });
});
