import { describe, expect, it } from '@jest/globals';
import type { Actor, Grant } from '#platform';
import { mustFoundTrees, mustReplace, mustShape, mustShapeUnits } from './unit-change.policy.js';

const WHOLE = { line: null, authority: null };
const unit = { path: '/a/b/', line: 'administrative', parentId: 'a' } as const;
const root = { path: '/a/', line: 'administrative', parentId: null } as const;

function actor(role: Grant['role'], unitPath: string, narrowed: Partial<Grant> = WHOLE): Actor {
  const unitId = unitPath.split('/').at(-2) ?? '';
  const grant = { role, unitId, unitPath, ...WHOLE, ...narrowed };
  return {
    memberId: 'm',
    name: '张伟',
    sessionId: null,
    requestId: null,
    address: null,
    grants: [grant],
  };
}

describe('who shapes a unit', () => {
  it('is who administers it or what is above it', () => {
    for (const role of ['unit-admin', 'platform-admin'] as const) {
      expect(() => mustShape(actor(role, '/a/'), unit)).not.toThrow();
      expect(() => mustShape(actor(role, '/a/b/'), unit)).not.toThrow();
      expect(() => mustShape(actor(role, '/a/bc/'), unit)).toThrow('没有找到');
    }
  });

  it('is nobody of another role', () => {
    for (const role of [
      'learner',
      'instructor',
      'reviewer',
      'auditor',
      'security-admin',
    ] as const) {
      expect(() => mustShapeUnits(actor(role, '/a/'))).toThrow('权限');
    }
  });

  it('has everybody in it: a grant narrowed to a 管理权限 or to another line is not enough', () => {
    const shape = (narrowed: Partial<Grant>) => () =>
      mustShape(actor('unit-admin', '/a/', narrowed), unit);

    expect(shape({ authority: '04' })).toThrow('部分人员');
    expect(shape({ line: 'party' })).toThrow('部分人员');
    expect(shape({ line: 'administrative' })).not.toThrow();
  });
});

describe('who moves, merges or closes a unit', () => {
  it('is somebody above it, not who administers it alone', () => {
    expect(() => mustReplace(actor('unit-admin', '/a/'), unit)).not.toThrow();
    expect(() => mustReplace(actor('unit-admin', '/a/b/'), unit)).toThrow('上级单位管理员');
    expect(() => mustReplace(actor('platform-admin', '/a/b/'), unit)).toThrow('上级单位管理员');
  });

  it('is, for a root, the administrator of the platform over it', () => {
    expect(() => mustReplace(actor('platform-admin', '/a/'), root)).not.toThrow();
    expect(() => mustReplace(actor('unit-admin', '/a/'), root)).toThrow('上级单位管理员');
  });
});

describe('who begins a new tree', () => {
  it('is who administers the platform from a root, whole', () => {
    expect(() => mustFoundTrees(actor('platform-admin', '/a/'))).not.toThrow();
    for (const other of [
      actor('platform-admin', '/a/b/'),
      actor('unit-admin', '/a/'),
      actor('platform-admin', '/a/', { authority: '04' }),
    ]) {
      expect(() => mustFoundTrees(other)).toThrow('权限');
    }
  });
});
