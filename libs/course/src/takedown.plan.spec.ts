import { describe, expect, it } from '@jest/globals';
import { foundIn } from './takedown.plan.js';

const course = { title: '防汛 ABC', summary: '讲转移', lecturer: '王教授、李明' };

describe('where a takedown found a course', () => {
  it('is the lecturer, the category, or every place that has the word, whatever its case', () => {
    expect(foundIn('lecturer', '李明', course, [])).toBe('主讲人：王教授、李明');
    expect(foundIn('category', 'theory', course, [])).toBe('课程分类');
    expect(foundIn('keyword', 'abc', course, ['第一节', 'Abc 节'])).toBe('课程名称、小节“Abc 节”');
    expect(foundIn('keyword', '转移', course, ['转移群众'])).toBe('课程简介、小节“转移群众”');
  });

  it('is never longer than its column', () => {
    const lessons = Array.from({ length: 50 }, (_, n) => `防汛第 ${n} 节`);

    expect(foundIn('keyword', '防汛', course, lessons)).toHaveLength(200);
  });
});
