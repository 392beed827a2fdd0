import { describe, expect, it } from '@jest/globals';
import { type FactSpan, NO_FACTS, planFactChange, requireFacts } from './member-facts.plan.js';

const TODAY = '2026-06-01';
const held: FactSpan = {
  ...NO_FACTS,
  title: '预算科科长',
  titleSince: '2019-03-01',
  postLevel: '141',
  postLevelSince: '2019-03-01',
  personnelCategory: '01',
  politicalStatus: '01',
  fromDay: '2020-01-01',
};

describe('a change of dated facts', () => {
  it('begins a new span on its day and ends the other the day before', () => {
    const plan = planFactChange(held, { title: '市财政局副局长' }, '2026-03-01', TODAY);

    expect(plan).toMatchObject({
      step: 'follow',
      lastDay: '2026-02-28',
      facts: { title: '市财政局副局长', titleSince: '2026-03-01', postLevelSince: '2019-03-01' },
    });
  });

  it('corrects the open span when it is made from its first day; the post is held as long as before', () => {
    const plan = planFactChange(held, { title: '预算处处长' }, '2020-01-01', TODAY);

    expect(plan).toMatchObject({
      step: 'correct',
      facts: { title: '预算处处长', titleSince: '2019-03-01' },
    });
  });

  it('leaves no day where a post ends, and takes the day that is said', () => {
    const ended = planFactChange(held, { title: null }, TODAY, TODAY);
    const promoted = planFactChange(held, { grade: 'Z07', gradeSince: '2026-05-20' }, TODAY, TODAY);

    expect(ended).toMatchObject({ facts: { title: null, titleSince: null } });
    expect(promoted).toMatchObject({ facts: { grade: 'Z07', gradeSince: '2026-05-20' } });
  });

  it('that changes nothing writes nothing, whatever the day', () => {
    for (const day of ['2010-01-01', TODAY, '2030-01-01']) {
      expect(planFactChange(held, { title: held.title }, day, TODAY)).toEqual({ step: 'none' });
    }
  });

  it('is refused before the open span and after today', () => {
    const on = (day: string) => () => planFactChange(held, { grade: 'Z07' }, day, TODAY);

    expect(on('2019-12-31')).toThrow('请把生效日期改为 2020-01-01 或以后');
    expect(on('2026-06-02')).toThrow('不能晚于今天');
  });
});

describe('facts', () => {
  it.each([
    [{ postLevel: '777' }, '不存在'],
    [{ ethnicity: '57' }, '不存在'],
    [{ education: '00' }, '不存在'],
    [{ gradeSince: '2026-02-30' }, '日期'],
    [{ archiveBirthDay: '2026-06-02' }, '不晚于今天'],
    [{ title: '长'.repeat(121) }, '120'],
  ])('%j are refused', (facts, sentence) => {
    expect(() => requireFacts(facts, TODAY)).toThrow(sentence);
  });

  it('that are not known pass', () => {
    const facts = { grade: null, ethnicity: null, education: '21', archiveBirthDay: '1974-05-01' };
    expect(() => requireFacts(facts, TODAY)).not.toThrow();
  });
});
