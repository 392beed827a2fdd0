import { describe, expect, it } from '@jest/globals';
import { attemptStates, isFinished, stateAfter } from './attempt.state.js';

describe('the life of an attempt', () => {
  it('ends by its member or by the server', () => {
    expect(stateAfter('running', 'submit')).toBe('submitted');
    expect(stateAfter('running', 'time-out')).toBe('closed');
  });

  it('ends once', () => {
    for (const state of attemptStates.filter(isFinished)) {
      expect([stateAfter(state, 'submit'), stateAfter(state, 'time-out')]).toEqual([null, null]);
    }
  });
});
