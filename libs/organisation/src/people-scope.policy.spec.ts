import { describe, expect, it } from '@jest/globals';
import type { Actor, Grant, Role } from '#platform';
import { allPeopleScopes, coversScopes, peopleScopes } from './people-scope.policy.js';
import type { PeopleScope } from './people-scope.view.js';

type Held = [path: string, narrowed?: Partial<Pick<Grant, 'line' | 'authority' | 'role'>>];

const all = { line: null, authority: null };

const actor = (...held: Held[]): Actor => ({
  memberId: 'm',
  name: '周敏',
  sessionId: null,
  requestId: null,
  address: null,
  grants: held.map(([unitPath, narrowed]) => ({
    role: 'unit-admin' as Role,
    unitId: unitPath,
    unitPath,
    ...all,
    ...narrowed,
  })),
});

describe('the people of a subtree whom an administrator may see', () => {
  it.each<[string, Held[], string, PeopleScope[]]>([
    ['all of it under a grant from further up', [['/a/']], '/a/b/', [{ path: '/a/b/', ...all }]],
    ['what lies below a grant further down', [['/a/b/']], '/a/', [{ path: '/a/b/', ...all }]],
    ['nobody under a grant elsewhere', [['/c/']], '/a/', []],
    ['nobody by another role', [['/a/', { role: 'auditor' }]], '/a/', []],
    [
      'those under his 管理权限',
      [['/a/', { authority: '04' }]],
      '/a/b/',
      [{ path: '/a/b/', line: null, authority: '04' }],
    ],
    [
      'all of it when one of the grants is not narrowed',
      [['/a/', { authority: '04' }], ['/a/'], ['/a/b/', { line: 'party' }]],
      '/a/b/',
      [{ path: '/a/b/', ...all }],
    ],
    [
      'those of either of two narrowed grants',
      [
        ['/a/', { authority: '04' }],
        ['/a/', { line: 'site' }],
      ],
      '/a/',
      [
        { path: '/a/', line: null, authority: '04' },
        { path: '/a/', line: 'site', authority: null },
      ],
    ],
    [
      'everybody of the part that is not narrowed, and some of the rest',
      [['/a/', { line: 'party' }], ['/a/b/']],
      '/a/',
      [
        { path: '/a/', line: 'party', authority: null },
        { path: '/a/b/', ...all },
      ],
    ],
  ])('%s', (_, held, path, scopes) => {
    expect(peopleScopes(actor(...held), 'unit-admin', path)).toEqual(scopes);
  });

  it('are not those of a neighbour whose path begins alike', () => {
    expect(peopleScopes(actor(['/a/b/']), 'unit-admin', '/a/bc/')).toEqual([]);
  });

  it('over all his subtrees are named once each', () => {
    const held = actor(['/a/'], ['/a/b/'], ['/c/', { role: 'platform-admin' }], ['/a/']);

    expect(allPeopleScopes(held, 'unit-admin', 'platform-admin')).toEqual([
      { path: '/a/', ...all },
      { path: '/c/', ...all },
    ]);
  });
});

describe('whether scopes cover what was asked for before', () => {
  it.each<[boolean, Partial<PeopleScope>[], Partial<PeopleScope>[]]>([
    [true, [{}], [{ authority: '04' }, { path: '/a/b/' }]],
    [false, [{ authority: '04' }], [{}]],
    [false, [{ authority: '04' }], [{ authority: '03' }]],
    [false, [{ path: '/a/b/' }], [{}]],
    [false, [], [{}]],
    [true, [], []],
  ])('%s: %j of %j', (answer, outer, inner) => {
    const whole = (some: Partial<PeopleScope>) => ({ path: '/a/', ...all, ...some });

    expect(coversScopes(outer.map(whole), inner.map(whole))).toBe(answer);
  });
});
