import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '#platform';
import { isWithin, mustSeeUnits, visiblePaths } from './unit.policy.js';

const actor = (...grants: [Role, string][]): Actor => ({
  memberId: 'm',
  name: '张伟',
  sessionId: null,
  requestId: null,
  address: null,
  grants: grants.map(([role, unitPath]) => ({
    role,
    unitId: unitPath,
    unitPath,
    line: null,
    authority: null,
  })),
});

describe('the scope of an administrator', () => {
  it('is the subtrees of his grants, each named once', () => {
    const both = actor(['unit-admin', '/a/'], ['security-admin', '/a/b/'], ['unit-admin', '/c/']);

    expect(visiblePaths(both)).toEqual(['/a/', '/c/']);
  });

  it('does not come from being a learner, instructor, reviewer or auditor', () => {
    for (const role of ['learner', 'instructor', 'reviewer', 'auditor'] as const) {
      expect(visiblePaths(actor([role, '/a/']))).toEqual([]);
      expect(() => mustSeeUnits(actor([role, '/a/']))).toThrow('权限');
    }
  });

  it('holds what lies below and the unit itself, not a neighbour of a similar name', () => {
    expect(isWithin('/a/b/', ['/a/b/'])).toBe(true);
    expect(isWithin('/a/b/c/', ['/a/b/'])).toBe(true);
    expect(isWithin('/a/bc/', ['/a/b/'])).toBe(false);
    expect(isWithin('/a/', ['/a/b/'])).toBe(false);
  });
});
