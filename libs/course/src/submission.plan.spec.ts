import { describe, expect, it } from '@jest/globals';
import type { MediaAssetState } from '#media';
import { missingForSubmission } from './submission.plan.js';

const whole = { title: '课', category: 'theory', lecturer: '王教授' };
const lesson = { id: 'l1', title: '第一节', kind: 'video' as const, mediaAssetId: 'a1' };
const assets = (state: MediaAssetState) => new Map([['a1', { state }]]);

describe('what a draft lacks before it can be submitted', () => {
  it('is nothing when every lesson has a video that is ready', () => {
    expect(missingForSubmission(whole, [lesson], assets('ready'))).toEqual([]);
  });

  it.each(['title', 'category', 'lecturer'])('is its %s', (field) => {
    const missing = missingForSubmission({ ...whole, [field]: '' }, [lesson], assets('ready'));

    expect(missing.map((each) => each.field)).toEqual([field]);
  });

  it('is no video of a lesson that is nothing but a quiz', () => {
    const quiz = { ...lesson, kind: 'quiz' as const, mediaAssetId: null };

    expect(missingForSubmission(whole, [quiz], new Map())).toEqual([]);
  });

  it('is a lesson', () => {
    expect(missingForSubmission(whole, [], new Map())).toEqual([
      { field: 'lessons', text: '请至少添加一节视频' },
    ]);
  });

  it.each([
    [null, 'ready', '“第一节”还没有选择课件'],
    ['a1', 'packaging', '“第一节”的课件还在处理，请处理完再提交'],
    ['a1', 'failed', '“第一节”的课件处理失败，请更换课件'],
  ] as const)('is the video of a lesson: %s, %s', (mediaAssetId, state, text) => {
    const missing = missingForSubmission(whole, [{ ...lesson, mediaAssetId }], assets(state));

    expect(missing).toMatchObject([{ field: 'lessons.l1', text }]);
  });
});

describe('what only time is missing of', () => {
  it.each([
    ['packaging', true],
    ['failed', undefined],
    ['ready', undefined],
  ] as const)('is told apart: %s', (state, passing) => {
    const [missing] = missingForSubmission({ ...whole, title: '' }, [lesson], assets(state)).slice(
      -1,
    );

    expect(missing?.passing).toBe(passing);
  });
});

describe('a micro-course', () => {
  const micro = { ...whole, format: 'micro' as const };
  const lasting = (durationMs: number) =>
    new Map([['a1', { state: 'ready' as const, durationMs }]]);

  it('may be submitted with one video of fifteen minutes', () => {
    expect(missingForSubmission(micro, [lesson], lasting(15 * 60_000))).toEqual([]);
  });

  it('is refused with a longer one, which an ordinary course may have', () => {
    const [missing] = missingForSubmission(micro, [lesson], lasting(16 * 60_000));

    expect(missing).toMatchObject({ field: 'lessons.l1' });
    expect(missing?.text).toContain('最长 15 分钟');
    expect(missingForSubmission(whole, [lesson], lasting(16 * 60_000))).toEqual([]);
  });

  it('is refused with more than one lesson', () => {
    const missing = missingForSubmission(micro, [lesson, { ...lesson, id: 'l2' }], lasting(1000));

    expect(missing).toMatchObject([{ field: 'lessons' }]);
  });
});
