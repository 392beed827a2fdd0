import { describe, expect, it } from '@jest/globals';
import type { CourseListKey } from './course-list-column.plan.js';
import { type CourseListFacts, coursesOf, judgeCourseList } from './course-list.plan.js';

const facts = (wish: Partial<CourseListFacts> = {}): CourseListFacts => ({
  files: ['01.mp4', '02.mp4', '03.mp3'].map((fileName, at) => ({
    id: `f${at + 1}`,
    fileName,
    kind: fileName.endsWith('mp3') ? 'audio' : 'video',
    held: false,
  })),
  takenTitles: new Set(),
  categoryOf: (text) => (text === '履职能力' ? 'ability' : null),
  themeOf: (text) => (text === '党性教育' ? 'party-spirit' : null),
  mostLessons: 200,
  mostChapters: 100,
  ...wish,
});

type Row = Partial<Record<CourseListKey, string>>;
const lines = (...rows: Row[]) => rows.map((cells, at) => ({ line: at + 2, cells }));
const codes = (rows: Row[], wish: Partial<CourseListFacts> = {}) =>
  judgeCourseList(lines(...rows), facts(wish)).rows.map(({ messages }) =>
    messages.map(({ code }) => code),
  );

describe('a list of courses', () => {
  it('makes one course of all rows with its name, chapters and lessons in their order', () => {
    const { rows } = judgeCourseList(
      lines(
        { course: '甲', chapter: '一', lesson: '头', file: '01', category: '履职能力' },
        { course: '乙', file: '03.mp3' },
        {
          course: '甲',
          chapter: '二',
          file: '02.mp4',
          lecturer: '王教授',
          tags: '治理、网格，治理',
        },
      ),
      facts(),
    );

    expect(rows.map(({ verdict }) => verdict)).toEqual(['good', 'good', 'good']);
    expect(coursesOf(rows)).toMatchObject([
      {
        title: '甲',
        category: 'ability',
        lecturer: '王教授',
        tags: ['治理', '网格'],
        chapters: [
          { title: '一', lessons: [{ line: 2, title: '头' }] },
          { title: '二', lessons: [{ line: 4, title: '02' }] },
        ],
      },
      { title: '乙', chapters: [{ title: '', lessons: [{ staged: { kind: 'audio' } }] }] },
    ]);
  });

  it('names the files that no row asks for, but not those in use elsewhere', () => {
    const files = facts().files.map((file) => ({ ...file, held: file.id === 'f3' }));

    const { unusedFiles } = judgeCourseList(lines({ course: '甲', file: '01' }), facts({ files }));

    expect(unusedFiles).toEqual(['02.mp4']);
  });
});

describe('a row is refused', () => {
  it.each<[string, Row, string]>([
    ['without a course', { file: '01.mp4' }, 'missing'],
    ['without a file', { course: '甲' }, 'missing'],
    ['whose file is not there', { course: '甲', file: '09.mp4' }, 'file-missing'],
    ['of no known category', { course: '甲', file: '01.mp4', category: '养生' }, 'category'],
    ['of no known theme', { course: '甲', file: '01.mp4', theme: '养生' }, 'theme'],
    ['with too long a tag', { course: '甲', file: '01.mp4', tags: '长'.repeat(21) }, 'tags'],
    ['with a name too long', { course: '长'.repeat(101), file: '01.mp4' }, 'too-long'],
  ])('%s', (_, row, code) => {
    expect(codes([row])[0]).toContain(code);
  });

  it('when the owner has a course of that name', () => {
    expect(codes([{ course: '甲', file: '01' }], { takenTitles: new Set(['甲']) })).toEqual([
      ['title-taken'],
    ]);
  });

  it('when it says something else of the course than an earlier one', () => {
    const rows = [
      { course: '甲', file: '01', lecturer: '王教授' },
      { course: '甲', file: '02', lecturer: '李教授' },
    ];

    expect(codes(rows)).toEqual([[], ['contradiction']]);
  });

  it('beyond what one course holds', () => {
    const rows = [
      { course: '甲', file: '01' },
      { course: '甲', file: '02' },
    ];

    expect(codes(rows, { mostLessons: 1 })).toEqual([[], ['too-many-lessons']]);
  });

  it('where its cell is a formula', () => {
    const cells = { course: { fault: 'formula' as const }, file: '01' };

    const [row] = judgeCourseList([{ line: 2, cells }], facts()).rows;

    expect(row).toMatchObject({ verdict: 'error', messages: [{ code: 'cell-formula' }] });
  });
});

it('a file named twice is worth a look, no more', () => {
  const rows = [
    { course: '甲', file: '01' },
    { course: '乙', file: '01.mp4' },
  ];

  const { rows: judged } = judgeCourseList(lines(...rows), facts());

  expect(judged[1]).toMatchObject({ verdict: 'good', messages: [{ code: 'file-twice' }] });
});
