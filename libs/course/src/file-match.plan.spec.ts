import { describe, expect, it } from '@jest/globals';
import { baseFileName, fileMatcher } from './file-match.plan.js';

const files = (...names: string[]) => names.map((fileName, at) => ({ id: `f${at}`, fileName }));

describe('a file named in a list', () => {
  it('is found by its very name', () => {
    const match = fileMatcher(files('第1讲.mp4', '第2讲.mp4'));

    expect(match('第2讲.mp4')).toEqual({ file: { id: 'f1', fileName: '第2讲.mp4' }, how: 'exact' });
  });

  it.each([
    ['without its ending', '第1讲'],
    ['with another ending', '第1讲.mov'],
    ['in capitals', '第1讲.MP4'],
    ['in full-width signs', '第１讲．ｍｐ４'],
    ['with blanks', ' 第 1 讲 .mp4'],
    ['with its folder', String.raw`D:\课件\第1讲.mp4`],
  ])('is found %s', (_, name) => {
    expect(fileMatcher(files('第1讲.mp4'))(name)).toMatchObject({ file: { id: 'f0' } });
  });

  it('is the newer of two with the very same name', () => {
    expect(fileMatcher(files('第1讲.mp4', '第1讲.mp4'))('第1讲.mp4')).toMatchObject({
      file: { id: 'f0' },
    });
  });

  it('is none of several that it could be', () => {
    const match = fileMatcher(files('Lesson1.mp4', 'lesson1.MOV'));

    expect(match('LESSON1')).toEqual({ fault: 'several', names: ['Lesson1.mp4', 'lesson1.MOV'] });
    expect(match('lesson1.MOV')).toMatchObject({ how: 'exact' });
  });

  it('is missing where no name fits, however alike', () => {
    expect(fileMatcher(files('第1讲.mp4'))('第11讲.mp4')).toEqual({ fault: 'missing' });
    expect(fileMatcher(files('第1讲.mp4'))('')).toEqual({ fault: 'missing' });
  });

  it('keeps a dot that is part of the name', () => {
    expect(baseFileName('1.2 政策解读.mp4')).toBe('1.2 政策解读');
    expect(baseFileName('2026.11.21 专题')).toBe('2026.11.21 专题');
  });
});
