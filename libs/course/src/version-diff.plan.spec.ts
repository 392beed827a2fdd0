import { describe, expect, it } from '@jest/globals';
import { changedFacts, changedLessons, type OutlineLesson } from './version-diff.plan.js';

const lesson = (id: string, more: Partial<OutlineLesson> = {}): OutlineLesson => ({
  id,
  title: `第 ${id} 节`,
  kind: 'video',
  chapterId: 'c',
  chapterTitle: '第一章',
  mediaAssetId: `video-${id}`,
  durationMs: 60_000,
  ...more,
});

const changes = (before: OutlineLesson[], after: OutlineLesson[]) =>
  Object.fromEntries(changedLessons(before, after).map((row) => [row.lessonId, row.changes]));

const [a, b, c, d] = [lesson('a'), lesson('b'), lesson('c'), lesson('d')];

describe('the lessons of two versions', () => {
  it('say nothing where nothing changed', () => {
    expect(changes([a, b], [a, b])).toEqual({ a: [], b: [] });
  });

  it('name what was added and what is gone', () => {
    expect(changes([a, b], [a, c])).toEqual({ a: [], c: ['added'], b: ['removed'] });
  });

  it('tell another video and another title of the same lesson', () => {
    const after = [lesson('a', { mediaAssetId: 'video-2', title: '新名' }), b];

    expect(changes([a, b], after)).toEqual({ a: ['retitled', 'replaced'], b: [] });
    expect(changedLessons([a, b], after)[0]).toMatchObject({
      before: { title: '第 a 节', place: 1, mediaAssetId: 'video-a', durationSeconds: 60 },
      after: { title: '新名', place: 1, mediaAssetId: 'video-2' },
    });
  });

  it('call the one lesson moved that was pulled forward, and not those behind it', () => {
    expect(changes([a, b, c, d], [d, a, b, c])).toEqual({ d: ['moved'], a: [], b: [], c: [] });
  });

  it('call a lesson moved that stands in another chapter', () => {
    const moved = lesson('b', { chapterId: 'c2', chapterTitle: '第二章' });

    expect(changes([a, b], [a, moved])).toEqual({ a: [], b: ['moved'] });
  });

  it('begin with everything', () => {
    expect(changes([], [a, b])).toEqual({ a: ['added'], b: ['added'] });
  });
});

describe('the facts of two versions', () => {
  const facts = {
    title: '课程',
    category: 'theory',
    theme: 'theory',
    tags: ['廉政'],
    summary: '',
    lecturers: [{ name: '王教授' }],
    completionThreshold: null,
    allowedRates: null,
    firstViewSeeking: true,
    required: false,
    orderLock: false,
    creditHundredths: null,
  };

  it('name the fields that are said otherwise, with both', () => {
    const after = { ...facts, tags: ['廉政', '纪律'], creditHundredths: 50, orderLock: true };

    expect(changedFacts(facts, after)).toEqual([
      { field: 'tags', before: '廉政', after: '廉政、纪律' },
      { field: 'orderLock', before: 'false', after: 'true' },
      { field: 'creditHundredths', before: null, after: '50' },
    ]);
    expect(changedFacts(facts, facts)).toEqual([]);
  });

  it('do not mistake a lecturer’s record for another name', () => {
    const after = { ...facts, lecturers: [{ name: '王教授', memberId: 'm' }] };

    expect(changedFacts(facts, after)).toEqual([]);
  });
});
