import { describe, expect, it } from '@jest/globals';
import { pathAfterSignIn } from './after-sign-in.js';

describe('where a member lands after signing in', () => {
  it('returns to the page that was open', () => {
    expect(pathAfterSignIn('/learn/courses/c1?x=1', ['learner'])).toBe('/learn/courses/c1?x=1');
  });

  it('never follows an address of another site', () => {
    expect(pathAfterSignIn('//evil.example', ['learner'])).toBe('/learn');
    expect(pathAfterSignIn('/\\evil.example', ['learner'])).toBe('/learn');
    expect(pathAfterSignIn('https://evil.example', ['learner'])).toBe('/learn');
  });

  it('opens the desk a member works at, and the learner desk for everyone else', () => {
    expect(pathAfterSignIn(undefined, ['learner', 'unit-admin'])).toBe('/org');
    expect(pathAfterSignIn(undefined, ['learner', 'auditor'])).toBe('/admin');
    expect(pathAfterSignIn(undefined, ['learner'])).toBe('/learn');
  });
});
