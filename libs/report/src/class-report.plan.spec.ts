import { describe, expect, it } from '@jest/globals';
import type { Register, RegisterRow } from '#activity';
import { registerLayout, registerRow } from './class-report.plan.js';

const head = {
  unitName: '丰水县',
  year: 2026,
  filledInBy: '周敏',
  filledInOn: '2026年11月21日',
  countedUntil: '2026年11月21日 16:30',
};
const halfDays = [
  { key: '2026-11-20-morning', day: '2026-11-20', half: 'morning' },
  { key: '2026-11-20-afternoon', day: '2026-11-20', half: 'afternoon' },
  { key: '2026-11-21-morning', day: '2026-11-21', half: 'morning' },
].map((one) => ({ ...one, startsAt: '08:30', endsAt: '12:00' })) as Register['halfDays'];
const row = {
  name: '科级干部进修班',
  unit: { id: 'u', name: '县委组织部' },
  host: '县委党校',
  startsOn: '2026-11-20',
  endsOn: '2026-11-21',
} as Register['class'];

const person = (wish: Partial<RegisterRow> = {}): RegisterRow =>
  ({
    member: {
      name: '李芳',
      genderName: '女',
      idCardMask: '110***********1234',
      unitName: '县财政局',
      title: '副局长',
      postLevelName: '乡科级副职',
      authorityName: '县管',
      groupNo: 2,
      duty: 'group-leader',
      excellent: true,
    },
    attendance: new Map([
      ['2026-11-20-morning', 'present'],
      ['2026-11-20-afternoon', 'leave'],
    ]),
    completed: true,
    amountHundredths: 800,
    ...wish,
  }) as RegisterRow;

describe('the register of a class', () => {
  it('has a column for each half-day, under the official head', () => {
    const { title, block, columns } = registerLayout(head, { class: row, halfDays, rows: [] });

    expect(title).toBe('科级干部进修班学员名册、考勤表');
    expect(block.flat()).toEqual(
      expect.arrayContaining(['填报单位（盖章）：丰水县', '主办：县委组织部', '承办：县委党校']),
    );
    expect(columns.map((column) => column.title)).toEqual(
      expect.arrayContaining(['姓名', '身份证号', '11-20 上午', '11-21 上午', '获得学时']),
    );
  });

  it('says of each person what he attended and what came of it', () => {
    const { cells } = registerRow({ halfDays }, person(), 1);

    expect(cells.slice(0, 8)).toEqual([
      1,
      '李芳',
      '女',
      '110***********1234',
      '县财政局 副局长',
      '乡科级副职',
      '否',
      '第2组组长',
    ]);
    expect(cells.slice(8)).toEqual(['√', '○', null, 1, '是', '是', { hundredths: 800 }]);
    expect(cells).toHaveLength(
      registerLayout(head, { class: row, halfDays, rows: [] }).columns.length,
    );
  });

  it('says nothing of what has not been decided', () => {
    const open = person({ completed: false, amountHundredths: null, attendance: new Map() });

    expect(registerRow({ halfDays }, open, 1).cells.slice(-4)).toEqual([0, '是', '', null]);
  });
});
