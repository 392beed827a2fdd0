import { describe, expect, it } from '@jest/globals';
import { courseTerms, queryParts, type SearchedText } from './search-term.plan.js';

const nothing: SearchedText = {
  title: '',
  lecturers: [],
  tags: [],
  categories: [],
  summary: '',
  lessonTitles: [],
};

/** As the database answers: each part is there, exactly or as a beginning. */
function finds(question: string, text: Partial<SearchedText>): boolean {
  const terms = [...courseTerms({ ...nothing, ...text }).keys()];
  const parts = queryParts(question);
  return (
    parts.length > 0 &&
    parts.every(({ term, prefix }) =>
      terms.some((each) => (prefix ? each.startsWith(term) : each === term)),
    )
  );
}

describe('a course is found', () => {
  const title = '学习贯彻乡村振兴战略 AI 2026';

  it.each([
    ['its whole title', title],
    ['a part of it', '乡村振兴'],
    ['one character', '兴'],
    ['parts apart', '贯彻 战略'],
    ['a word', 'ai'],
    ['full-width letters', 'ＡＩ'],
    ['the beginning of a number', '202'],
    ['initials', 'xxgcxczxzl'],
    ['initials of its middle', 'xczx'],
    ['initials in capitals', 'XCZX'],
    ['pinyin in full', 'xiangcunzhenxing'],
    ['pinyin not yet finished', 'xiangcunzh'],
    ['ü as keyboards write it', 'zhanlve'],
    ['ü as passports write it', 'zhanlue'],
    ['how it begins', 'x'],
    ['signs around the words', '《乡村振兴》!'],
  ])('by %s', (_, question) => {
    expect(finds(question, { title })).toBe(true);
  });

  it.each([
    ['another order of characters', '兴振'],
    ['a word inside a word', 'i'],
    ['one part of two that is not there', '乡村 城市'],
    ['initials out of order', 'zxxc'],
    ['a letter with which it does not begin', 'z'],
    ['a pattern', '%'],
  ])('not by %s', (_, question) => {
    expect(finds(question, { title })).toBe(false);
  });

  it.each([
    ['the lecturer', { lecturers: ['曾庆红'] }, '曾庆'],
    ['the lecturer, spoken as a name', { lecturers: ['曾庆红'] }, 'zqh'],
    ['a tag', { tags: ['基层治理'] }, '治理'],
    ['its category', { categories: ['党史国史'] }, '国史'],
    ['its summary', { summary: '讲清怎么看、怎么办。' }, '怎么办'],
    ['a lesson', { lessonTitles: ['第二节 枫桥经验'] }, '枫桥经验'],
    ['a sign that stands for itself', { title: '完成率 100%' }, '%'],
    ['a rare character', { title: '𠮷野家' }, '𠮷野'],
  ] as const)('by %s', (_, text, question) => {
    expect(finds(question, text as Partial<SearchedText>)).toBe(true);
  });

  it('by a summary’s words, not by its single characters or its pinyin', () => {
    expect(finds('清', { summary: '讲清' })).toBe(false);
    expect(finds('jq', { summary: '讲清' })).toBe(false);
  });
});

describe('a question', () => {
  it.each(['', '   ', '\n\t', '\u0000'])('of nothing asks for nothing: %j', (question) => {
    expect(queryParts(question)).toEqual([]);
  });

  it('of forty characters is asked by eight parts spread over it', () => {
    const question = Array.from({ length: 40 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(
      '',
    );

    const parts = queryParts(question);

    expect(parts).toHaveLength(8);
    expect(parts[0]?.term).toBe(question.slice(0, 2));
    expect(parts.at(-1)?.term).toBe(question.slice(-2));
  });

  it.each(["%_'\\", '((((a+)+)+)+)$', "' OR '1'='1", '\ud800', 'x'.repeat(80)])(
    'of odd signs keeps within the column: %s',
    (question) => {
      expect(queryParts(question).every(({ term }) => Array.from(term).length <= 32)).toBe(true);
    },
  );
});

describe('the terms of a course', () => {
  it('weigh by where they stand, the nearest to the title first', () => {
    const terms = courseTerms({
      ...nothing,
      title: '党史',
      tags: ['党史', '国史'],
      summary: '国史',
    });

    expect([terms.get('党史'), terms.get('国史')]).toEqual([8, 4]);
  });

  it('are no longer than the column, whatever a title is', () => {
    const title = '长'.repeat(100) + 'w'.repeat(100);

    const terms = [...courseTerms({ ...nothing, title }).keys()];

    expect(Math.max(...terms.map((term) => Array.from(term).length))).toBe(32);
  });
});
