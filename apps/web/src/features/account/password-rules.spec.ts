import { describe, expect, it } from '@jest/globals';
import { checkShape } from './password-rules.js';

const rules = { minLength: 8, maxLength: 128, kinds: 3 };

describe('a password while it is typed', () => {
  it.each([
    ['tR7-mK2', { length: false, kinds: true }],
    ['tR7-mK2p', { length: true, kinds: true }],
    ['trkmpqxz', { length: true, kinds: false }],
    ['😀😀😀😀😀😀😀', { length: false, kinds: false }],
    ['x'.repeat(129), { length: false, kinds: false }],
    ['', { length: false, kinds: false }],
  ])('%j keeps %j', (password, kept) => {
    expect(checkShape(password, rules)).toEqual(kept);
  });
});
