import { describe, expect, it } from '@jest/globals';
import { classImportColumns } from './class-import-column.plan.js';
import { readRow, readSession } from './class-import-row.plan.js';

const days = { startsOn: '2026-11-16', endsOn: '2026-11-20' };
const lesson = { day: '2026-11-16', half: '上午', title: '党的组织路线' };

describe('a row of an imported timetable', () => {
  it('is a lesson with what was filled in, in one form', () => {
    const values = { ...lesson, startsAt: '9：00', endsAt: '11:30', hours: '２.5', kind: '研讨' };

    expect(readSession(values, days)).toEqual({
      session: {
        day: '2026-11-16',
        half: 'morning',
        startsAt: '09:00',
        endsAt: '11:30',
        kind: 'activity',
        title: '党的组织路线',
        teacher: '',
        place: '',
        hoursHundredths: 250,
      },
    });
  });

  it.each([
    [{ half: '全天' }, 'half'],
    [{ kind: '饭局' }, 'kind'],
    [{ hours: '四' }, 'hours'],
    [{ hours: '201' }, 'hours'],
    [{ day: '2026-11-21' }, 'session'],
    [{ startsAt: '11:00', endsAt: '10:00' }, 'session'],
    [{ startsAt: '25:00', endsAt: '26:00' }, 'session'],
  ])('%j is refused by its %s', (wish, code) => {
    const answer = readSession({ ...lesson, ...wish }, days);

    expect(answer).toMatchObject({ message: { level: 'error', code } });
  });
});

describe('the cells of a row', () => {
  it('name what is missing, and formulas, by column', () => {
    const columns = classImportColumns('timetable');
    const row = { 日期: '2026-11-16', title: { fault: 'formula' as const }, half: '' };
    const { messages } = readRow({ ...row, day: '2026-11-16' }, columns);

    expect(messages.map(({ column, code }) => [column, code])).toEqual([
      ['时段', 'empty'],
      ['内容', 'cell-formula'],
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1'])('keep %s as the text it is', (text) => {
    const { values } = readRow({ title: text }, classImportColumns('timetable'));

    expect(values['title']).toBe(text);
  });
});
