import { describe, expect, it } from '@jest/globals';
import type { Standing } from '#study';
import { courseUpdate, missingReasons } from './learner-course.plan.js';

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

describe('what a learner is told of a new version', () => {
  const day = (n: number) => new Date(Date.UTC(2026, 0, n));
  const lesson = (more: object = {}) => ({
    replaced: false,
    earlierMs: 0,
    touchedAt: null,
    ...more,
  });
  const told = (more: object) =>
    courseUpdate({
      version: 3,
      note: '',
      publishedAt: day(10),
      completedAt: null,
      lessons: [lesson(), lesson()],
      ...more,
    })?.text ?? null;

  it('is nothing of the first version, before he began, and once he has gone on with it', () => {
    expect(told({ version: 1, lessons: [lesson({ touchedAt: day(1) })] })).toBeNull();
    expect(told({})).toBeNull();
    expect(told({ lessons: [lesson({ touchedAt: day(11) })] })).toBeNull();
  });

  it('names the lessons whose video was replaced, and what stays of the one before', () => {
    const replaced = lesson({ replaced: true, earlierMs: 760_000 });

    expect(told({ lessons: [lesson(), replaced] })).toBe(
      '本课程已更新到第 3 版：第 2 节换了视频，需重新学习该节。换之前已学的 12:40 保留在学习记录中，其他各节不受影响。',
    );
    expect(told({ lessons: [replaced, replaced] })).toContain(
      '第 1、2 节换了视频，需重新学习这几节',
    );
  });

  it('is that all was kept, or that he is done', () => {
    expect(told({ lessons: [lesson({ touchedAt: day(9) })] })).toContain('全部保留');
    expect(told({ completedAt: day(5) })).toContain('已得的学时不受影响');
    expect(told({ completedAt: day(12) })).toBeNull();
  });
});
