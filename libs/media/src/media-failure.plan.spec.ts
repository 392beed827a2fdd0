import { describe, expect, it } from '@jest/globals';
import { passingFailure, planFailure } from './media-failure.plan.js';

describe('a failure that is ours', () => {
  it.each([
    ['no-space', { code: 'ENOSPC' }],
    ['no-space', { code: 'EDQUOT' }],
    ['source-missing', { code: 'ENOENT' }],
    ['processing-failed', new Error('the worker thread ended')],
    ['processing-failed', null],
  ])('is told as %s', (code, error) => {
    expect(planFailure(error)).toEqual({ code, message: expect.stringMatching(/请.*。$/) });
  });

  it('may pass, unless the source is gone', () => {
    expect(['no-space', 'processing-failed'].map(passingFailure)).toEqual([true, true]);
    expect(['source-missing', 'video-codec', null].map(passingFailure)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
