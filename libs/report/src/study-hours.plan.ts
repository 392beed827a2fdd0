import type { MemberStanding } from '#assessment';
import { formName, type MemberSums } from '#credit';
import { codeTable, type MemberSummary } from '#organisation';
import type { SheetCell, SheetLayout, SheetRow } from '#platform';
import { STUDY_HOURS_COLUMNS, STUDY_HOURS_TITLE } from './report-kind.plan.js';

/** Always a column, the first; the other forms have one where somebody has hours in them. */
const FIRST_FORM = 'online-self';
const TEXT_COLUMNS = 7;
const WIDTHS = [6, 12, 28, 18, 28, 14, 14];
const NUMBER_WIDTH = 12;

export interface SheetHead {
  unitName: string;
  year: number;
  filledInBy: string;
  /** The day the sheet is made and the instant its figures are of, in Asia/Shanghai: `2026年11月21日`, `… 16:30`. */
  filledInOn: string;
  countedUntil: string;
}

export interface MemberHours {
  member: Pick<
    MemberSummary,
    | 'name'
    | 'unitId'
    | 'unitName'
    | 'personnelCategoryName'
    | 'title'
    | 'postLevelName'
    | 'gradeName'
  >;
  sums: MemberSums | undefined;
  standing: MemberStanding;
}

/** The forms that get a column, in the order of the code table. */
export function formColumns(present: string[]): string[] {
  const known = codeTable('study-form').map(({ code }) => code);
  const others = [...known, ...present.filter((form) => !known.includes(form))];
  return [FIRST_FORM, ...others.filter((form) => form !== FIRST_FORM && present.includes(form))];
}

export function studyHoursLayout(head: SheetHead, forms: string[]): SheetLayout {
  const { before, after } = STUDY_HOURS_COLUMNS;
  const others = forms.slice(1).map((form) => `${formName(form)}学时`);
  const titles = [...before, ...others, ...after];
  return {
    sheetName: '学时统计',
    title: `${STUDY_HOURS_TITLE}（${head.year}年度）`,
    block: [
      [
        `填报单位（盖章）：${head.unitName}`,
        '负责人：',
        `填表人：${head.filledInBy}`,
        '联系电话：',
      ],
      [`填报日期：${head.filledInOn}`, `统计截止时间：${head.countedUntil}`, '单位：学时'],
    ],
    columns: titles.map((title, index) => ({ title, width: WIDTHS[index] ?? NUMBER_WIDTH })),
  };
}

/** Adds up what stands in the rows, so that a subtotal is the sum of the lines above it. */
class Sum {
  people = 0;
  private met = 0;
  private missing = 0;
  private readonly hours: number[];

  constructor(
    private readonly label: string,
    forms: string[],
  ) {
    this.hours = [...forms, 'total'].map(() => 0);
  }

  add(hours: number[], { met, missingHundredths }: MemberStanding): void {
    this.people += 1;
    this.met += met ? 1 : 0;
    this.missing += missingHundredths;
    hours.forEach((amount, at) => (this.hours[at] = (this.hours[at] ?? 0) + amount));
  }

  row(): SheetRow {
    const { label, people, met, missing, hours } = this;
    const texts = [null, label, `${people} 人`, ...Array<null>(TEXT_COLUMNS - 3).fill(null)];
    const cells = [...texts, ...hours.map(amountCell), `达标 ${met} 人`, amountCell(missing)];
    return { cells, emphasised: true };
  }
}

/**
 * The rows of the sheet: members as they come (in official order), a 小计 after each unit and the 合计.
 * @throws Error when a member has hours in a form without a column: the sheet would not add up.
 */
export async function* studyHoursRows(
  members: AsyncIterable<MemberHours>,
  forms: string[],
): AsyncGenerator<SheetRow> {
  const total = new Sum('合计', forms);
  let unitId: string | null = null;
  let unitSum = new Sum('小计', forms);
  for await (const { member, sums, standing } of members) {
    if (unitId !== member.unitId) {
      if (unitId !== null) yield unitSum.row();
      unitSum = new Sum('小计', forms);
      unitId = member.unitId;
    }
    const hours = amounts(sums, forms);
    unitSum.add(hours, standing);
    total.add(hours, standing);
    yield { cells: memberCells(total.people, member, hours, standing) };
  }
  if (unitId !== null) yield unitSum.row();
  yield total.row();
}

function memberCells(
  number: number,
  member: MemberHours['member'],
  hours: number[],
  { met, missingHundredths }: MemberStanding,
): SheetCell[] {
  return [
    number,
    member.name,
    member.unitName,
    member.personnelCategoryName,
    member.title,
    member.postLevelName,
    member.gradeName,
    ...hours.map(amountCell),
    met ? '是' : '否',
    amountCell(missingHundredths),
  ];
}

/** One amount per form, and the member's total last. */
function amounts(sums: MemberSums | undefined, forms: string[]): number[] {
  if (!sums) return [...forms, 'total'].map(() => 0);
  const strange = Object.keys(sums.byForm).find((form) => !forms.includes(form));
  if (strange)
    throw new Error(`hours in the form ${strange} were posted while the report was made`);
  return [...forms.map((form) => sums.byForm[form] ?? 0), sums.totalHundredths];
}

const amountCell = (hundredths: number): SheetCell => ({ hundredths });
