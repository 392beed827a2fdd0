import { describe, expect, it } from '@jest/globals';
import { aPaper } from '../../../test/factories/exam.js';
import { type NewQuestion, paperFaults, tidyPaper } from './paper.plan.js';

const [single, multiple, boolean] = aPaper().questions as [NewQuestion, NewQuestion, NewQuestion];
const yes = (text: string) => ({ text, correct: true });
const no = (text: string) => ({ text, correct: false });

describe('a paper', () => {
  it('of single, multiple and true/false questions is fine', () => {
    expect(paperFaults(aPaper())).toEqual({});
  });

  it.each<[string, string, Partial<NewQuestion>, NewQuestion]>([
    ['one option', 'options', { options: [yes('甲')] }, single],
    ['no right option', 'options', { options: [no('甲'), no('乙')] }, single],
    [
      'two right options for a single choice',
      'options',
      { options: [yes('甲'), yes('乙')] },
      single,
    ],
    [
      'no right option for a multiple choice',
      'options',
      { options: [no('甲'), no('乙')] },
      multiple,
    ],
    ['an empty option', 'options', { options: [yes('甲'), no('')] }, single],
    ['the same option twice', 'options', { options: [yes('甲'), no('甲')] }, single],
    ['other words for true/false', 'options', { options: [yes('对'), no('错')] }, boolean],
    ['true/false the other way round', 'options', { options: [yes('错误'), no('正确')] }, boolean],
    [
      'true/false with a third',
      'options',
      { options: [yes('正确'), no('错误'), no('不知')] },
      boolean,
    ],
    ['true/false both right', 'options', { options: [yes('正确'), yes('错误')] }, boolean],
    ['no stem', 'stem', { stem: '' }, single],
    ['a stem without end', 'stem', { stem: '长'.repeat(1001) }, single],
    ['no score', 'score', { score: 0 }, single],
    ['a broken score', 'score', { score: 1.5 }, single],
    ['a score below nothing', 'score', { score: -10 }, single],
    ['an unknown kind', 'type', { type: 'essay' as never }, single],
  ])('is refused for %s', (_, field, change, question) => {
    const paper = aPaper({
      passScore: 10,
      questions: [single, { ...question, ...change }, single],
    });

    expect(Object.keys(paperFaults(paper))).toContain(`questions.1.${field}`);
  });

  it.each([0, -1, 31, 1.5, Number.NaN])(
    'is refused for a pass score of %d out of 30',
    (passScore) => {
      expect(Object.keys(paperFaults(aPaper({ passScore })))).toEqual(['passScore']);
    },
  );

  it('is refused without questions and with too many', () => {
    expect(paperFaults(aPaper({ questions: [] }))).toHaveProperty('questions');
    const questions = Array.from({ length: 101 }, () => single);
    expect(paperFaults(aPaper({ questions }))).toHaveProperty('questions');
  });

  it('names every field that is at fault', () => {
    const questions = [{ ...single, stem: '  ', score: 0 }];

    const faults = paperFaults(tidyPaper({ passScore: 0, questions }));

    expect(Object.keys(faults).sort()).toEqual([
      'passScore',
      'questions.0.score',
      'questions.0.stem',
    ]);
  });
});
