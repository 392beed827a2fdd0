import type { ClassRowView, Register, RegisterRow } from '#activity';
import type { SheetCell, SheetLayout, SheetRow } from '#platform';
import type { SheetHead } from './study-hours.plan.js';
import { CLASS_LIST_TITLE, CLASS_REGISTER_TITLE, CLASSES_COLUMNS } from './report-kind.plan.js';

/** F6 培训班次一览. */
export function classesLayout(head: SheetHead): SheetLayout {
  const widths = [8, 34, 12, 22, 22, 24, 8, 10, 28, 14, 24];
  return {
    sheetName: '培训班次一览',
    title: `${CLASS_LIST_TITLE}（${head.year}年度）`,
    block: official(head, '单位：人、天、学时'),
    columns: CLASSES_COLUMNS.map((title, at) => ({ title, width: widths[at] ?? 12 })),
  };
}

export function classesRow(row: ClassRowView): SheetRow {
  const { year, name, kindName, unit, host, startsOn, endsOn, days } = row;
  const { hoursHundredths, audience, quota, memberCount, place } = row;
  const cells: SheetCell[] = [
    year,
    name,
    kindName,
    unit.name,
    host,
    `${startsOn} 至 ${endsOn}`,
    days,
    { hundredths: hoursHundredths },
    audience,
    `${quota}/${memberCount}`,
    place,
  ];
  return { cells };
}

const PERSON = ['序号', '姓名', '性别', '身份证号', '单位及职务', '职务层次', '是否市管', '班组长'];
const PERSON_WIDTHS = [6, 12, 6, 22, 34, 14, 10, 14];
const RESULT = ['请假（半天）', '优秀学员', '结业', '获得学时'];
const HALVES = { morning: '上午', afternoon: '下午', evening: '晚上' } as const;

/** F7 学员名册、考勤表: one column per half-day. */
export function registerLayout(head: SheetHead, { class: row, halfDays }: Register): SheetLayout {
  const days = halfDays.map(({ day, half }) => `${day.slice(5)} ${HALVES[half]}`);
  return {
    sheetName: '学员名册',
    title: `${row.name}${CLASS_REGISTER_TITLE}`,
    block: [
      ...official(head, '单位：学时'),
      [
        `主办：${row.unit.name}`,
        `承办：${row.host}`,
        `时间：${row.startsOn} 至 ${row.endsOn}`,
        '到：√  迟到：△  缺勤：×  请假：○',
      ],
    ],
    columns: [
      ...PERSON.map((title, at) => ({ title, width: PERSON_WIDTHS[at] ?? 12 })),
      ...days.map((title) => ({ title, width: 9 })),
      ...RESULT.map((title) => ({ title, width: 12 })),
    ],
  };
}

const SIGNS = { present: '√', late: '△', absent: '×', leave: '○' } as const;
const DUTIES = { monitor: '班长', 'deputy-monitor': '副班长', 'group-leader': '组长' } as const;
/** 市管, of the table `authority`. */
const CITY = '市管';

export function registerRow(
  { halfDays }: Pick<Register, 'halfDays'>,
  { member, attendance, completed, amountHundredths }: RegisterRow,
  place: number,
): SheetRow {
  const { name, genderName, idCardMask, unitName, title, postLevelName, authorityName } = member;
  const marks = halfDays.map(({ key }) => attendance.get(key));
  const leaves = marks.filter((mark) => mark === 'leave').length;
  const group = member.groupNo === null ? '' : `第${member.groupNo}组`;
  const duty = member.duty === null ? '' : DUTIES[member.duty];
  const cells: SheetCell[] = [
    place,
    name,
    genderName,
    idCardMask,
    [unitName, title].filter(Boolean).join(' '),
    postLevelName,
    authorityName === CITY ? '是' : '否',
    `${group}${duty}`,
    ...marks.map((mark) => (mark === undefined ? null : SIGNS[mark])),
    leaves,
    member.excellent ? '是' : '',
    completed ? '是' : '',
    amountHundredths === null ? null : { hundredths: amountHundredths },
  ];
  return { cells };
}

/** The block on every official sheet. */
function official(head: SheetHead, unit: string): string[][] {
  return [
    [`填报单位（盖章）：${head.unitName}`, '负责人：', `填表人：${head.filledInBy}`, '联系电话：'],
    [`填报日期：${head.filledInOn}`, `统计截止时间：${head.countedUntil}`, unit],
  ];
}
