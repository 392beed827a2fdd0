import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '#platform';
import { reviewRefusal } from './review.policy.js';

const as = (...roles: Role[]) =>
  ({
    memberId: 'me',
    grants: roles.map((role) => ({
      role,
      unitId: 'u',
      unitPath: '/u/',
      line: null,
      authority: null,
    })),
  }) as unknown as Actor;

const version = {
  ownerId: 'author',
  lecturers: [{ name: '王教授' }],
  stage: 'second-review' as const,
  decisions: [],
};
const three = { levels: 3, finalReviewer: 'reviewer' as const };
const reserved = { levels: 3, finalReviewer: 'platform-admin' as const };

describe('who may decide about a version', () => {
  it('is a reviewer who did not make it, does not speak in it and has not decided at another level', () => {
    expect(reviewRefusal(as('reviewer'), version, three)).toBeNull();
  });

  it.each([
    ['its author', { ...version, ownerId: 'me' }, 'own-course'],
    ['its lecturer', { ...version, lecturers: [{ name: '我', memberId: 'me' }] }, 'own-lecture'],
    [
      'who approved it at the first level',
      { ...version, decisions: [{ reviewerId: 'me', level: 1 }] },
      'decided-at-other-level',
    ],
  ])('is not %s', (_, reviewed, refusal) => {
    expect(reviewRefusal(as('reviewer'), reviewed, three)).toBe(refusal);
  });

  it('may be who returned it at this very level in an earlier round', () => {
    const again = { ...version, decisions: [{ reviewerId: 'me', level: 2 }] };

    expect(reviewRefusal(as('reviewer'), again, three)).toBeNull();
  });

  it('is the platform administrator at the final level, where that was decided, and nowhere else', () => {
    const last = { ...version, stage: 'final-review' as const };

    expect(reviewRefusal(as('platform-admin'), last, reserved)).toBeNull();
    expect(reviewRefusal(as('reviewer'), last, reserved)).toBe('final-review-reserved');
    expect(reviewRefusal(as('platform-admin'), version, reserved)).toBe('review-forbidden');
    expect(reviewRefusal(as('platform-admin'), last, three)).toBe('review-forbidden');
  });

  it('is nobody of another role', () => {
    for (const role of ['instructor', 'unit-admin', 'security-admin', 'auditor'] as const) {
      expect(reviewRefusal(as(role), version, three)).toBe('review-forbidden');
    }
  });
});
