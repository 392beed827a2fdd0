import { describe, expect, it } from '@jest/globals';
import { isPassed, mark, type MarkedQuestion } from './marking.plan.js';

const option = (id: string, correct: boolean) => ({ id, text: id, correct });
const single: MarkedQuestion = {
  type: 'single',
  score: 5,
  options: [option('a', false), option('b', true), option('c', false)],
};
const multiple: MarkedQuestion = {
  type: 'multiple',
  score: 5,
  options: [option('a', true), option('b', true), option('c', true), option('d', false)],
};
const boolean: MarkedQuestion = {
  type: 'boolean',
  score: 2,
  options: [option('t', false), option('f', true)],
};

describe('marking', () => {
  it.each([
    ['single', single, ['b'], 500],
    ['single', single, ['a'], 0],
    ['single', single, [], 0],
    ['single', single, ['b', 'b'], 500],
    ['single', single, ['a', 'b'], 0],
    ['single', single, ['unknown'], 0],
    ['boolean', boolean, ['f'], 200],
    ['boolean', boolean, ['t'], 0],
    ['boolean', boolean, ['t', 'f'], 0],
    ['multiple: all', multiple, ['c', 'a', 'b'], 500],
    ['multiple: some of the right ones, half', multiple, ['a'], 250],
    ['multiple: some of the right ones, half', multiple, ['a', 'c'], 250],
    ['multiple: one twice is one', multiple, ['a', 'a', 'a'], 250],
    ['multiple: one wrong, nothing', multiple, ['a', 'b', 'c', 'd'], 0],
    ['multiple: one wrong, nothing', multiple, ['a', 'd'], 0],
    ['multiple: none', multiple, [], 0],
  ])('%s %#', (_, question, chosen, hundredths) => {
    expect(mark(question, chosen)).toBe(hundredths);
  });

  it.each([
    [5999, 60, false],
    [6000, 60, true],
    [6050, 60, true],
  ])('%d hundredths against %d points: %s', (hundredths, passScore, passed) => {
    expect(isPassed(hundredths, passScore)).toBe(passed);
  });
});
