import { describe, expect, it } from '@jest/globals';
import { type Attendance, standing, tally } from './class-attendance.plan.js';
import {
  certificateNumber,
  maskName,
  newVerificationCode,
  readVerificationCode,
} from './class-certificate.plan.js';
import { type ClosingFacts, type ClosingRule, judge, workingOf } from './class-closing.plan.js';
import { attendanceAt, halfDaysOf, isOpen } from './class-half-day.plan.js';
import { isAboveLimit, levelOf, mostLeave } from './class-leave.plan.js';
import { mostExcellent, recognise } from './class-recognition.plan.js';
import type { ClassSessionKind } from './class-session.plan.js';
import { codeText, digitsOf, readCode, shownUntil, stepsTaken } from './class-sign-in-code.plan.js';

const at = (text: string) => new Date(`2026-06-01T${text}+08:00`);
const mark = (halfDay: string, attendance: Attendance, revision = 1) => ({
  halfDay,
  attendance,
  revision,
});
const many = (count: number, attendance: Attendance, from = 0) =>
  Array.from({ length: count }, (_, n) => mark(`h${from + n}`, attendance));
const keys = (count: number) => Array.from({ length: count }, (_, n) => `h${n}`);

describe('the half-days of a class', () => {
  const item = (
    half: 'morning' | 'afternoon',
    kind: ClassSessionKind,
    startsAt: string | null = null,
    endsAt: string | null = null,
  ) => ({
    day: '2026-06-01',
    half,
    kind,
    startsAt,
    endsAt,
  });

  it('are those of the timetable, from the first item to the last, without what is studied online', () => {
    const halfDays = halfDaysOf([
      item('afternoon', 'online'),
      item('morning', 'activity', '10:00', '11:30'),
      item('morning', 'lecture', '09:00', '09:50'),
    ]);

    expect(halfDays).toEqual([
      {
        key: '2026-06-01-morning',
        day: '2026-06-01',
        half: 'morning',
        startsAt: '09:00',
        endsAt: '11:30',
      },
    ]);
  });

  it('are open for signing in from an hour before until they end; ten minutes after the beginning it is late', () => {
    const [halfDay] = halfDaysOf([item('morning', 'lecture', '09:00', '11:30')]);
    if (!halfDay) throw new Error('no half-day');

    expect(
      ['07:59:59', '08:00:00', '11:29:59', '11:30:00'].map((time) => isOpen(halfDay, at(time))),
    ).toEqual([false, true, true, false]);
    expect(attendanceAt(halfDay, at('09:10:00'))).toBe('present');
    expect(attendanceAt(halfDay, at('09:10:01'))).toBe('late');
  });
});

describe('attendance', () => {
  it('is what was said last of each half-day; what left the timetable does not count', () => {
    const marks = [
      mark('h0', 'absent'),
      mark('h0', 'late', 2),
      mark('h1', 'leave'),
      mark('gone', 'present'),
    ];

    expect(standing(marks).get('h0')?.attendance).toBe('late');
    expect(tally(keys(3), marks)).toEqual({
      total: 3,
      present: 0,
      late: 1,
      absent: 0,
      leave: 1,
      unmarked: 1,
    });
  });
});

describe('leave', () => {
  const seventh = { numerator: 1, denominator: 7 };

  it.each([
    [14, 2, false],
    [14, 3, true],
    [13, 1, false],
    [13, 2, true],
    [6, 1, true],
  ])('of %i half-days: %i is above 1/7: %s', (total, leave, above) => {
    expect(isAboveLimit(seventh, leave, total)).toBe(above);
  });

  it('has no limit where the class sets none', () => {
    expect(mostLeave(null, 14)).toBeNull();
    expect(isAboveLimit(null, 14, 14)).toBe(false);
  });

  it('goes above the class teacher together with what was granted before', () => {
    expect(levelOf(2, 0, 2)).toBe('teacher');
    expect(levelOf(2, 1, 2)).toBe('organiser');
  });
});

describe('completing a class', () => {
  const rule: ClosingRule = {
    minAttendancePercent: 90,
    onlineCoursesRequired: true,
    examPassRequired: true,
    leaveLimit: {
      numerator: 1,
      denominator: 7,
    },
  };
  const facts = (wish: Partial<ClosingFacts> = {}): ClosingFacts => ({
    attendance: tally(keys(12), many(11, 'present')),
    courses: { done: 3, total: 3 },
    exams: { done: 1, total: 1 },
    assignments: { done: 0, total: 0 },
    ...wish,
  });

  it('shows its working', () => {
    const judgement = judge(rule, facts({ exams: { done: 0, total: 1 } }));

    expect(workingOf(judgement)).toBe('出勤 11/12 半天，网络课程 3/3，考试未过：不予结业');
  });

  it.each<[string, Partial<ClosingRule>, Partial<ClosingFacts>, boolean]>([
    ['everything is there', {}, {}, true],
    ['too little attendance', {}, { attendance: tally(keys(12), many(10, 'present')) }, false],
    ['a course is missing', {}, { courses: { done: 2, total: 3 } }, false],
    [
      'a course is missing that the class does not ask for',
      { onlineCoursesRequired: false },
      { courses: { done: 2, total: 3 } },
      true,
    ],
    ['the exam is not passed', {}, { exams: { done: 0, total: 1 } }, false],
    ['work was not handed in', {}, { assignments: { done: 1, total: 2 } }, false],
    [
      'more leave than the class bears',
      { minAttendancePercent: 0 },
      { attendance: tally(keys(12), [...many(10, 'present'), ...many(2, 'leave', 10)]) },
      false,
    ],
    ['an online class has no half-days', {}, { attendance: tally([], []) }, true],
  ])('%s', (_, change, wish, met) => {
    expect(judge({ ...rule, ...change }, facts(wish)).met).toBe(met);
  });

  it('names the decision that was taken against the working', () => {
    const judgement = judge(rule, facts({ exams: { done: 0, total: 1 } }));

    expect(workingOf(judgement, { complete: true, reason: '考试当日因公外出，已补考' })).toBe(
      '出勤 11/12 半天，网络课程 3/3，考试未过：准予结业（主办单位决定：考试当日因公外出，已补考）',
    );
  });
});

describe('what a class gives', () => {
  it('is its hours for who attended all of it, and less by what was missed', () => {
    expect(recognise(4800, tally(keys(12), many(12, 'present'))).amountHundredths).toBe(4800);
    expect(recognise(4800, tally(keys(12), [...many(10, 'present'), mark('h10', 'late')]))).toEqual(
      {
        amountHundredths: 4400,
        halfDays: 11,
        working: '48.00 学时 × 出勤 11/12 半天，认定 44.00 学时',
      },
    );
  });

  it('rounds down, to whole hundredths', () => {
    expect(recognise(1000, tally(keys(3), many(2, 'present'))).amountHundredths).toBe(666);
  });

  it('is nothing beside its courses where nothing is attended: no hour is credited twice', () => {
    expect(recognise(4800, tally([], [])).amountHundredths).toBe(0);
  });

  it('names so many 优秀学员 at most', () => {
    expect(mostExcellent(15, 40)).toBe(6);
    expect(mostExcellent(null, 40)).toBeNull();
  });
});

describe('the sign-in code', () => {
  it('is six digits of this class, this half-day and this half minute', () => {
    const code = digitsOf(Buffer.from('000001ff', 'hex').toString('base64url'));

    expect(code).toBe('000511');
    expect(codeText('c', '2026-06-01-morning', 7)).not.toBe(
      codeText('c', '2026-06-01-afternoon', 7),
    );
    expect(shownUntil(at('09:00:12'))).toEqual(at('09:00:30'));
    expect(stepsTaken(at('09:00:30'))).toContain(stepsTaken(at('09:00:29'))[0]);
    expect(stepsTaken(at('09:01:00'))).not.toContain(stepsTaken(at('09:00:29'))[0]);
  });

  it('is read as people type it', () => {
    expect(readCode(' ０４8 213 ')).toBe('048213');
  });
});

describe('a certificate', () => {
  it('has a number that tells its year, and a code that is typed from paper', () => {
    const code = newVerificationCode(() => 0);

    expect(certificateNumber(2026, 123)).toBe('PX2026-000123');
    expect(readVerificationCode('2222-2222 2222-2222')).toBe(code);
    expect(readVerificationCode('2222-2222-2222-222O')).toBeNull();
  });

  it.each([
    ['王敏', '王○'],
    ['古丽努尔·买买提', '古○○○·○○○'],
  ])('shows %s as %s', (name, shown) => {
    expect(maskName(name)).toBe(shown);
  });
});
