import { describe, expect, it } from '@jest/globals';
import { tidyWish, wishFaults } from './course-facts.plan.js';

describe('what an author says of a course', () => {
  it('is kept as text, mark-up and all, without surrounding space and control characters', () => {
    const wish = tidyWish({
      title: '  <b>学习</b>\u0000\n伪造日志 ',
      lecturer: '张\t三',
      summary: '第一行\r\n第二行\u0007',
    });

    expect(wish).toEqual({
      title: '<b>学习</b> 伪造日志',
      lecturer: '张 三',
      lecturers: [{ name: '张 三' }],
      summary: '第一行\n第二行',
    });
  });

  it('may leave anything out, which then stays as it is', () => {
    expect(tidyWish({})).toEqual({});
    expect(wishFaults({})).toEqual({});
  });

  it('has its rates in order, each once', () => {
    expect(tidyWish({ allowedRates: [2, 1, 1.5, 1] })).toEqual({ allowedRates: [1, 1.5, 2] });
  });

  it.each([
    ['title', { title: '' }],
    ['completionThreshold', { completionThreshold: 50 }],
    ['allowedRates', { allowedRates: [1, 16] }],
    ['allowedRates', { allowedRates: [2] }],
  ])('is refused for its %s', (field, wish) => {
    expect(Object.keys(wishFaults(wish))).toEqual([field]);
  });
});
