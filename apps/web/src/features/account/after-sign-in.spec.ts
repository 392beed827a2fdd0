import { describe, expect, it } from '@jest/globals';
import { pathAfterSignIn } from './after-sign-in.js';

describe('where a member lands after signing in', () => {
  it('returns to the page that was open', () => {
    expect(pathAfterSignIn('/learn/courses/c1?x=1', ['learner'])).toBe('/learn/courses/c1?x=1');
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'https://ok.example@evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '/sign-in?to=/learn',
  ])('AU-12 never follows %s', (wanted) => {
    expect(pathAfterSignIn(wanted, ['learner'])).toBe('/learn');
  });

  it('opens the desk a member works at, and the learner desk for everyone else', () => {
    expect(pathAfterSignIn(undefined, ['learner', 'unit-admin'])).toBe('/org');
    expect(pathAfterSignIn(undefined, ['learner', 'auditor'])).toBe('/admin');
    expect(pathAfterSignIn(undefined, ['learner'])).toBe('/learn');
  });
});
