import { describe, expect, it } from '@jest/globals';
import type { Actor, Grant } from '#platform';
import { reviewScope } from './review-scope.policy.js';

const grant = (role: Grant['role'], unitPath: string, line: Grant['line'] = null): Grant => ({
  role,
  unitId: 'unit',
  unitPath,
  line,
  authority: null,
});

const scopeOf = (...grants: Grant[]) => reviewScope({ grants } as Actor);

describe('whose courses are reviewed', () => {
  it('are those of the authors in the subtree of the grant', () => {
    expect(scopeOf(grant('reviewer', '/root/bureau/'))).toEqual({
      everything: false,
      people: [{ path: '/root/bureau/', line: null, authority: null }],
      unplaced: false,
    });
  });

  it('are also those of authors who left, for a reviewer of a whole tree', () => {
    expect(scopeOf(grant('reviewer', '/root/')).unplaced).toBe(true);
    expect(scopeOf(grant('reviewer', '/root/', 'party')).unplaced).toBe(false);
  });

  it('are all of them for the platform administrator, and none for anybody else', () => {
    expect(scopeOf(grant('platform-admin', '/root/')).everything).toBe(true);
    expect(scopeOf(grant('unit-admin', '/root/'))).toEqual({
      everything: false,
      people: [],
      unplaced: false,
    });
  });
});
