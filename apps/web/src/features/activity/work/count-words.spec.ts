import { describe, expect, it } from '@jest/globals';
import { countWords } from './count-words.js';

describe('字数 while one writes', () => {
  it.each([
    ['', 0],
    ['通过学习，我认识到：责任重大。', 15],
    ['2026 年 GDP 增长 5.2%', 6],
    ['“三会一课”', 6],
  ])('of %j is %d, as the server says', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});
