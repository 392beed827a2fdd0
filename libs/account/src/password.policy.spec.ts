import { describe, expect, it } from '@jest/globals';
import { passwordFault } from './password.policy.js';

const owner = { loginName: 'zhangwei' };

describe('a new password', () => {
  it.each([
    'Xueshi-2026',
    '八个汉字也可以啊',
    'x1'.repeat(32),
    ' leading blank is fine',
    'a😀b😀c😀d😀',
  ])('%s may be used', (password) => {
    expect(passwordFault(password, owner)).toBeNull();
  });

  it.each([
    ['too short', 'Ab1!xyz'],
    ['short in characters though not in bytes', '😀😀😀😀'],
    ['one that everybody has', '12345678'],
    ['one that everybody has, in capitals', 'Password1!'],
    ['the same character again and again', 'zzzzzzzzzz'],
    ['the account name', 'ZhangWei2026'],
    ['endless', 'x1'.repeat(5000)],
    ['with a NUL', 'good pass\u0000word'],
  ])('%s is refused', (_, password) => {
    expect(passwordFault(password, owner)).toEqual(expect.any(String));
  });
});
