import { describe, expect, it } from '@jest/globals';
import { newCode, newDigits, readCode } from './secret-code.plan.js';

describe('a code that is told by people', () => {
  it('has no characters that look alike, and never comes twice', () => {
    const codes = Array.from({ length: 500 }, () => newCode(8));

    expect(codes.every((code) => /^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/.test(code))).toBe(true);
    expect(new Set(codes).size).toBe(500);
  });

  it('is read however it is written', () => {
    for (const typed of ['7KQM-X3PD', '7kqmx3pd', ' ７ＫＱＭ　Ｘ３ＰＤ ', '7KQM X3PD']) {
      expect(readCode(typed)).toBe('7KQMX3PD');
    }
  });

  it('has six digits where it is sent to a phone', () => {
    expect(Array.from({ length: 200 }, newDigits).every((code) => /^\d{6}$/.test(code))).toBe(true);
  });
});
