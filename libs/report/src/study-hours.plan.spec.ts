import { describe, expect, it } from '@jest/globals';
import type { SheetRow } from '#platform';
import {
  formColumns,
  type MemberHours,
  studyHoursLayout,
  studyHoursRows,
} from './study-hours.plan.js';

const head = {
  unitName: '临江县',
  year: 2026,
  filledInBy: '周敏',
  filledInOn: '2026年11月21日',
  countedUntil: '2026年11月21日 16:30',
};

function hoursOf(name: string, unitId: string, byForm: Record<string, number>): MemberHours {
  const total = Object.values(byForm).reduce((sum, amount) => sum + amount, 0);
  const missingHundredths = Math.max(0, 5000 - (byForm['online-self'] ?? 0));
  return {
    member: {
      name,
      unitId,
      unitName: `单位${unitId}`,
      personnelCategoryName: '公务员',
      title: '科长',
      postLevelName: '乡科级正职',
      gradeName: null,
    },
    sums: { totalHundredths: total, byForm, byCategory: {} },
    standing: { met: missingHundredths === 0, missingHundredths, assessments: [] },
  };
}

async function rowsOf(members: MemberHours[], forms: string[]): Promise<SheetRow[]> {
  async function* each() {
    yield* members;
  }
  const rows: SheetRow[] = [];
  for await (const row of studyHoursRows(each(), forms)) rows.push(row);
  return rows;
}

const amount = (hundredths: number) => ({ hundredths });

describe('the study-hours sheet', () => {
  it('has its official title, block and columns', () => {
    const layout = studyHoursLayout(head, formColumns(['full-time', 'online-self']));

    expect(layout.title).toBe('干部教育培训学时统计表（2026年度）');
    expect(layout.block).toEqual([
      ['填报单位（盖章）：临江县', '负责人：', '填表人：周敏', '联系电话：'],
      ['填报日期：2026年11月21日', '统计截止时间：2026年11月21日 16:30', '单位：学时'],
    ]);
    expect(layout.columns.map(({ title }) => title)).toEqual([
      '序号',
      '姓名',
      '所在单位',
      '人员类别',
      '职务',
      '职务层次',
      '职级',
      '网络自学学时',
      '脱产学时',
      '总学时',
      '是否达标',
      '还差',
    ]);
  });

  it('has a column for online study always, and for other forms where they occur', () => {
    expect(formColumns([])).toEqual(['online-self']);
    expect(formColumns(['abroad', 'full-time'])).toEqual(['online-self', 'full-time', 'abroad']);
  });

  it('adds up each unit and the whole', async () => {
    const rows = await rowsOf(
      [
        hoursOf('甲', 'a', { 'online-self': 5000 }),
        hoursOf('乙', 'a', { 'online-self': 25, 'full-time': 800 }),
        hoursOf('丙', 'b', {}),
      ],
      ['online-self', 'full-time'],
    );

    const texts = (name: string, unit: string) => [
      name,
      unit,
      '公务员',
      '科长',
      '乡科级正职',
      null,
    ];
    const sum = (label: string, people: string) => [null, label, people, null, null, null, null];
    expect(rows).toEqual([
      {
        cells: [1, ...texts('甲', '单位a'), amount(5000), amount(0), amount(5000), '是', amount(0)],
      },
      {
        cells: [
          2,
          ...texts('乙', '单位a'),
          amount(25),
          amount(800),
          amount(825),
          '否',
          amount(4975),
        ],
      },
      {
        cells: [
          ...sum('小计', '2 人'),
          amount(5025),
          amount(800),
          amount(5825),
          '达标 1 人',
          amount(4975),
        ],
        emphasised: true,
      },
      { cells: [3, ...texts('丙', '单位b'), amount(0), amount(0), amount(0), '否', amount(5000)] },
      {
        cells: [...sum('小计', '1 人'), amount(0), amount(0), amount(0), '达标 0 人', amount(5000)],
        emphasised: true,
      },
      {
        cells: [
          ...sum('合计', '3 人'),
          amount(5025),
          amount(800),
          amount(5825),
          '达标 1 人',
          amount(9975),
        ],
        emphasised: true,
      },
    ]);
  });

  it('has one line, the sum, where there is nobody', async () => {
    const [row, ...others] = await rowsOf([], ['online-self']);

    expect(row?.cells.slice(0, 3)).toEqual([null, '合计', '0 人']);
    expect(others).toHaveLength(0);
  });

  it('is refused when hours turn up in a form that has no column', async () => {
    await expect(rowsOf([hoursOf('甲', 'a', { abroad: 100 })], ['online-self'])).rejects.toThrow(
      'abroad',
    );
  });
});
