import { describe, expect, it } from '@jest/globals';
import { isGuessable } from './guessable-password.plan.js';

describe('a password that is tried first', () => {
  it.each([
    '12345678',
    '123456789012',
    '1234567890',
    '11111111',
    'zzzzzzzzzz',
    'abcabcabcabc',
    '88888888',
    '19900307',
    '20261121',
    'password',
    'Password1!',
    'P@ssw0rd2026!',
    'passwordpassword',
    'qwertyuiop12',
    'QWERTY-123456',
    '1qaz2wsx3edc',
    '1qaz@WSX',
    'woaini1314520',
    'Woaini5201314',
    'a123456789',
    'A1234567.',
    'abcd1234',
    'admin@123456',
    'Admin@2026',
    'root1234!@#',
    'Xueshi-2026',
    'zhongguo2026!',
    'laopo5201314',
    '147258369147',
  ])('%s is found out', (password) => {
    expect(isGuessable(password)).toBe(true);
  });

  it.each([
    'Xueshi-Spec-2026',
    'correct horse battery',
    '八个汉字也可以啊',
    ' leading blank is fine',
    'a😀b🎈c🌊d🐟e',
    'tR7-mK2p-Qx9',
    '晨雾里的三号水闸',
  ])('%s is not among them', (password) => {
    expect(isGuessable(password)).toBe(false);
  });
});
