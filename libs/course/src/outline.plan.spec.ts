import { describe, expect, it } from '@jest/globals';
import { outlineFaults } from './outline.plan.js';

const outline = { chapterIds: ['c1', 'c2'], lessonIds: ['l1', 'l2'] };

describe('a new order of the outline', () => {
  it('may move lessons, add a chapter and drop an emptied one', () => {
    const wished = [
      { title: '新章', lessonIds: ['l2'] },
      { id: 'c1', title: '旧章', lessonIds: ['l1'] },
    ];

    expect(outlineFaults(outline, wished)).toEqual({});
  });

  it.each([
    ['loses a lesson', [{ id: 'c1', title: '章', lessonIds: ['l1'] }]],
    ['names a lesson twice', [{ id: 'c1', title: '章', lessonIds: ['l1', 'l2', 'l2'] }]],
    ['takes another course’s lesson', [{ id: 'c1', title: '章', lessonIds: ['l1', 'l2', 'x'] }]],
    ['takes another course’s chapter', [{ id: 'x', title: '章', lessonIds: ['l1', 'l2'] }]],
    [
      'names a chapter twice',
      [
        { id: 'c1', title: '章', lessonIds: ['l1'] },
        { id: 'c1', title: '章', lessonIds: ['l2'] },
      ],
    ],
  ])('is refused when it %s', (_, wished) => {
    expect(outlineFaults(outline, wished)).toHaveProperty('chapters');
  });

  it('is refused when a chapter has no title', () => {
    const wished = [{ id: 'c1', title: '', lessonIds: ['l1', 'l2'] }];

    expect(outlineFaults(outline, wished)).toHaveProperty(['chapters.0.title']);
  });
});
