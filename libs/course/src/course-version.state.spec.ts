import { describe, expect, it } from '@jest/globals';
import { isEditable, stageAfter, versionStages, wasPublished } from './course-version.state.js';
import { stateSeen } from './course.state.js';

describe('a version', () => {
  it.each([
    ['draft', 'submit', 'submitted'],
    ['submitted', 'approve', 'published'],
    ['submitted', 'return', 'draft'],
    ['published', 'supersede', 'superseded'],
  ] as const)('moves from %s by %s to %s', (from, move, to) => {
    expect(stageAfter(from, move)).toBe(to);
  });

  it('that was published is never edited, returned or submitted again', () => {
    for (const stage of ['published', 'superseded'] as const) {
      expect(wasPublished(stage)).toBe(true);
      expect(isEditable(stage)).toBe(false);
      expect(stageAfter(stage, 'return')).toBeNull();
      expect(stageAfter(stage, 'submit')).toBeNull();
    }
  });

  it('is edited as a draft and never else', () => {
    expect(versionStages.filter(isEditable)).toEqual(['draft']);
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
