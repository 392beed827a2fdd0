import { describe, expect, it } from '@jest/globals';
import { assignmentAfter, type AssignmentState, type AssignmentStep } from './assignment.state.js';

describe('the life of an assignment', () => {
  it.each<[AssignmentState, AssignmentStep, AssignmentState | null]>([
    ['draft', 'publish', 'published'],
    ['published', 'close', 'closed'],
    ['closed', 'reopen', 'published'],
    ['draft', 'close', null],
    ['draft', 'reopen', null],
    ['published', 'publish', null],
    ['published', 'reopen', null],
    ['closed', 'close', null],
    ['closed', 'publish', null],
  ])('from %s, %s leads to %s', (state, step, next) => {
    expect(assignmentAfter(state, step)).toBe(next);
  });
});
