import { describe, expect, it } from '@jest/globals';
import { missingReasons } from './learner-course.plan.js';

const studyTime = (need: number) => ({ reason: 'time' as const, need });
const quiz = (need: number) => ({ reason: 'quiz' as const, need });

describe('why there are no hours yet', () => {
  it.each([
    [[studyTime(72_000)], ['还差 1:12']],
    [[studyTime(71_001)], ['还差 1:12']],
    [[studyTime(1)], ['还差 0:01']],
    [[studyTime(3_723_000)], ['还差 1:02:03']],
    [[quiz(1)], ['测验未过']],
    [[quiz(3)], ['还有 3 个测验未过']],
    [
      [studyTime(5000), quiz(1)],
      ['还差 0:05', '测验未过'],
    ],
  ])('%j is said as %j', (missing, texts) => {
    const reasons = missingReasons({ missing, completed: false }, false);

    expect(reasons.map(({ text }) => text)).toEqual(texts);
    expect(reasons.map(({ reason, need }) => ({ reason, need }))).toEqual(missing);
  });

  it('is said also in the moment between completion and the entry', () => {
    expect(missingReasons({ missing: [], completed: true }, false)).toEqual([
      { reason: 'posting', need: null, text: '已学完，学时正在认定' },
    ]);
  });

  it('is not a question once the hours are in the ledger', () => {
    expect(missingReasons({ missing: [quiz(1)], completed: true }, true)).toEqual([]);
  });
});
