import { describe, expect, it } from '@jest/globals';
import type { Actor, Grant } from '#platform';
import { speaksFor, type TransferPlace } from './transfer.policy.js';

const actor = (grant: Partial<Grant>): Actor => ({
  memberId: 'm',
  name: '周敏',
  sessionId: null,
  requestId: null,
  address: null,
  grants: [
    {
      role: 'unit-admin',
      unitId: 'a',
      unitPath: '/a/',
      line: null,
      authority: null,
      ...grant,
    },
  ],
});

const place = (wish: Partial<TransferPlace> = {}): TransferPlace => ({
  unitPath: '/a/b/',
  line: 'administrative',
  authority: '04',
  ...wish,
});

describe('who speaks for a unit in a transfer', () => {
  it.each<[string, boolean, Partial<Grant>, Partial<TransferPlace>]>([
    ['its own administrator', true, {}, { unitPath: '/a/' }],
    ['one further up', true, {}, {}],
    ['a platform administrator of its subtree', true, { role: 'platform-admin' }, {}],
    ['not one further down', false, { unitPath: '/a/b/c/' }, {}],
    ['not one whose path begins alike', false, { unitPath: '/a/b/' }, { unitPath: '/a/bc/' }],
    ['not by another role', false, { role: 'security-admin' }, {}],
    ['who keeps the line', true, { line: 'party' }, { line: 'party' }],
    ['not who keeps another line', false, { line: 'party' }, {}],
    ['who keeps such people', true, { authority: '04' }, {}],
    ['not who keeps others', false, { authority: '03' }, {}],
    [
      'not who keeps some, of somebody of whom nothing is known',
      false,
      { authority: '03' },
      { authority: null },
    ],
  ])('%s', (_, expected, grant, where) => {
    expect(speaksFor(actor(grant), place(where))).toBe(expected);
  });
});
