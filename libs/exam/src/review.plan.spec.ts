import { describe, expect, it } from '@jest/globals';
import { reviewOf } from './review.plan.js';

const now = new Date('2026-06-01T02:00:00.000Z');
const before = new Date(now.getTime() - 1);
const after = new Date(now.getTime() + 1);
const standing = {
  policy: 'answers' as const,
  finished: true,
  passed: true,
  attemptsLeft: null,
  closesAt: null,
  now,
};
const nothing = { score: false, answers: false };
const score = { score: true, answers: false };
const everything = { score: true, answers: true };

describe('what may be seen of an attempt', () => {
  it.each([
    ['nothing while it runs', { finished: false }, nothing],
    ['nothing where the policy is nothing', { policy: 'nothing' as const }, nothing],
    ['the score where the policy is the score', { policy: 'score' as const }, score],
    ['the answers to one who passed', {}, everything],
    ['no answers to one who failed and may try again', { passed: false }, score],
    ['no answers to one who failed with one try left', { passed: false, attemptsLeft: 1 }, score],
    ['the answers to one with no try left', { passed: false, attemptsLeft: 0 }, everything],
    ['no answers while others still sit', { closesAt: after }, score],
    ['the answers at the end of the window', { closesAt: now }, everything],
    ['the answers after the window', { closesAt: before, passed: false }, everything],
  ])('%s', (_, change, review) => {
    expect(reviewOf({ ...standing, ...change })).toEqual(review);
  });
});
