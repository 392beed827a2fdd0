import { describe, expect, it } from '@jest/globals';
import { cleanLine, cleanText, countWords } from './class-text.plan.js';

describe('字数', () => {
  it.each([
    ['', 0],
    ['  \n ', 0],
    ['学习心得', 4],
    ['通过学习，我认识到：责任重大。', 15],
    ['2026 年 GDP 增长 5.2%', 6],
    ['“三会一课”', 6],
  ])('of %j is %d', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});

describe('plain text', () => {
  it('keeps lines, and loses what cannot be seen', () => {
    expect(cleanText('一\r\n二\u0000\u200b\u202e三  \n\n\n\n\n四 ')).toBe('一\n二三\n\n\n四');
  });

  it('of a title is one line', () => {
    expect(cleanLine(' 第一讲\n 心得\t')).toBe('第一讲 心得');
  });

  it('keeps markup as the letters it is', () => {
    expect(cleanText('<img src=x onerror=alert(1)>')).toBe('<img src=x onerror=alert(1)>');
  });
});
