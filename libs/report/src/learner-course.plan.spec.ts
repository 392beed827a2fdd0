import { describe, expect, it } from '@jest/globals';
import type { Standing } from '#study';
import { missingReasons } from './learner-course.plan.js';

type Missing = Standing['missing'][number];

const time = (need: number): Missing => ({ reason: 'time', need });
const quiz = (need: number): Missing => ({ reason: 'quiz', need });

describe('why there are no hours yet', () => {
  it.each<[Missing[], string[]]>([
    [[time(72_000)], ['study-time 还差 1:12']],
    [[time(71_001)], ['study-time 还差 1:12']],
    [[time(1)], ['study-time 还差 0:01']],
    [[time(3_723_000)], ['study-time 还差 1:02:03']],
    [[quiz(1)], ['quiz 测验未过']],
    [[quiz(3)], ['quiz 还有 3 个测验未过']],
    [
      [time(5000), quiz(1)],
      ['study-time 还差 0:05', 'quiz 测验未过'],
    ],
  ])('%j is said as %j', (missing, lines) => {
    const reasons = missingReasons({ missing, completed: false }, false);

    expect(reasons.map(({ reason, text }) => `${reason} ${text}`)).toEqual(lines);
    expect(reasons.map(({ need }) => need)).toEqual(missing.map(({ need }) => need));
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
