import { describe, expect, it } from '@jest/globals';
import { type Actor, type Role, systemActor } from '#platform';
import { mustStandAbove } from './custody.policy.js';

const everybody = { line: null, authority: null };
const actorWith = (role: Role, unitPath: string, narrowed = {}): Actor => ({
  ...systemActor,
  memberId: 'actor',
  grants: [{ role, unitId: 'unit', unitPath, ...everybody, ...narrowed }],
});
const held = (role: Role, path: string) => [{ role, path, ...everybody }];

describe('looking after somebody’s account', () => {
  it.each([
    ['a learner', 'unit-admin', '/a/', []],
    [
      'who administers a part of one’s own subtree',
      'unit-admin',
      '/a/',
      held('unit-admin', '/a/b/'),
    ],
    ['who administers the same', 'unit-admin', '/a/', held('unit-admin', '/a/')],
    ['an auditor, by the security administrator', 'security-admin', '/', held('auditor', '/')],
  ] as const)('is allowed: %s', (_, role, path, grants) => {
    expect(() => mustStandAbove(actorWith(role, path), 'other', [...grants])).not.toThrow();
  });

  it.each([
    ['who administers more', 'unit-admin', '/a/', held('unit-admin', '/')],
    ['who reviews for the whole county', 'unit-admin', '/a/', held('reviewer', '/')],
    ['who administers elsewhere too', 'unit-admin', '/a/', held('unit-admin', '/c/')],
    ['one of the three administrations', 'platform-admin', '/', held('security-admin', '/a/')],
    ['another platform administrator', 'platform-admin', '/', held('platform-admin', '/')],
  ] as const)('is refused: %s', (_, role, path, grants) => {
    expect(() => mustStandAbove(actorWith(role, path), 'other', [...grants])).toThrow(
      '管理权限超出您的范围',
    );
  });

  it('is refused to a narrowed administrator where the other is not narrowed', () => {
    const party = actorWith('unit-admin', '/a/', { line: 'party' });

    expect(() => mustStandAbove(party, 'other', held('unit-admin', '/a/b/'))).toThrow(
      '超出您的范围',
    );
  });

  it('is refused for one’s own', () => {
    expect(() => mustStandAbove(actorWith('security-admin', '/'), 'actor', [])).toThrow(
      '自己的账号',
    );
  });
});
