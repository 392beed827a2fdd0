import { describe, expect, it } from '@jest/globals';
import { CODE_ROWS, type CodeSet } from './code-rows.js';
import { codeName, codeTable, findCode, requireCode } from './code-table.js';

const sets = Object.keys(CODE_ROWS) as CodeSet[];

describe('code tables', () => {
  it.each(sets)('%s has each code once and each name once', (set) => {
    const codes = CODE_ROWS[set].map(([code]) => code);
    const names = CODE_ROWS[set].map(([, name]) => name);

    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(names).size).toBe(names.length);
    expect(codeTable(set).map(({ code }) => code)).toEqual(codes);
  });

  it('name what the standards name', () => {
    expect(codeName('post-level', '141')).toBe('乡科级正职');
    expect(codeName('political-status', '12')).toBe('无党派人士');
    expect(codeName('gender', '2')).toBe('女');
  });

  it('let 职级 and 职务层次 be compared by level', () => {
    expect(findCode('grade', 'Z06')?.level).toBe(56);
    expect(findCode('post-level', '141')?.level).toBe(60);
  });

  it('pair each 职级 with a 职务层次 that exists', () => {
    for (const { parent } of codeTable('grade')) {
      expect(parent === null || findCode('post-level', parent)).toBeTruthy();
    }
  });

  it('refuse a code that is not there, and take the absence of one', () => {
    expect(() => requireCode('grade', 'Z99')).toThrow('“职级（综合管理类）”的代码“Z99”不存在');
    expect(() => requireCode('grade', null)).not.toThrow();
  });
});
