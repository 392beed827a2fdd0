import { describe, expect, it } from '@jest/globals';
import type { QuestionType } from './marking.plan.js';
import { shufflePaper } from './shuffle.plan.js';

const options = (...texts: string[]) => texts.map((text) => ({ id: text, text, correct: false }));
const paper = [
  ...Array.from({ length: 6 }, (_, n) => ({
    id: `q${n}`,
    type: 'single' as QuestionType,
    options: options('a', 'b', 'c', 'd'),
  })),
  { id: 'true-false', type: 'boolean' as QuestionType, options: options('正确', '错误') },
];
const seeds = Array.from({ length: 200 }, (_, seed) => seed * 7919);
const orderOf = (seed: number) => shufflePaper(paper, seed).map(({ id }) => id);

describe('the order of a paper', () => {
  it('is the same for the same seed, for ever', () => {
    expect(shufflePaper(paper, 20_261_121)).toEqual(shufflePaper(paper, 20_261_121));
    expect(orderOf(1)).toEqual(orderOf(1));
  });

  it('differs between seeds', () => {
    expect(new Set(seeds.map((seed) => orderOf(seed).join())).size).toBeGreaterThan(150);
  });

  it('loses and doubles nothing', () => {
    for (const seed of seeds) {
      const shuffled = shufflePaper(paper, seed);
      expect(shuffled.map(({ id }) => id).sort()).toEqual(paper.map(({ id }) => id).sort());
      expect(shuffled.every((question) => question.options.length > 1)).toBe(true);
    }
  });

  it('puts each option first about equally often', () => {
    const firsts = seeds.flatMap((seed) =>
      shufflePaper(paper, seed)
        .filter(({ type }) => type === 'single')
        .map((question) => question.options[0]?.id),
    );
    const shares = ['a', 'b', 'c', 'd'].map(
      (id) => firsts.filter((first) => first === id).length / firsts.length,
    );

    for (const share of shares) expect(Math.abs(share - 0.25)).toBeLessThan(0.06);
  });

  it('leaves 正确 before 错误', () => {
    for (const seed of seeds) {
      const question = shufflePaper(paper, seed).find(({ id }) => id === 'true-false');
      expect(question?.options.map(({ text }) => text)).toEqual(['正确', '错误']);
    }
  });

  it('does not touch the paper it was given', () => {
    const before = JSON.stringify(paper);
    shufflePaper(paper, 5);

    expect(JSON.stringify(paper)).toBe(before);
  });
});
