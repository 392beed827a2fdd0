import { rosterColumns } from '#organisation';
import { SHEET_FORMATS } from '#platform';

/** The forms that can be made so far. */
export const REPORT_KINDS = [
  'study-hours',
  'members',
  'units',
  'classes',
  'class-register',
] as const;

export type ReportKind = (typeof REPORT_KINDS)[number];

export const STUDY_HOURS_TITLE = '干部教育培训学时统计表';

export const CLASS_LIST_TITLE = '培训班次一览';

export const CLASS_REGISTER_TITLE = '学员名册、考勤表';

export const ROSTER_TITLES = { members: '人员名册', units: '单位名册' } as const;

/** More people than this with full numbers leave only when a second person agrees. */
const MOST_UNAPPROVED = 5000;
const DAY_MS = 86_400_000;

/** How long a file may be fetched: a week, with full numbers in it a day. */
export function keptMs({ reason }: { reason: string | null }): number {
  return reason === null ? 7 * DAY_MS : DAY_MS;
}

export function needsApproval(people: number, personal: boolean): boolean {
  return personal && people > MOST_UNAPPROVED;
}

/** Columns before and after the forms of study, of which a sheet has those that occur. */
export const STUDY_HOURS_COLUMNS = {
  before: ['序号', '姓名', '所在单位', '人员类别', '职务', '职务层次', '职级', '网络自学学时'],
  after: ['总学时', '是否达标', '还差'],
};

export const CLASSES_COLUMNS = [
  '年度',
  '班次名称',
  '类别',
  '主办',
  '承办',
  '起止',
  '天数',
  '学时',
  '选调对象',
  '计划/实到人数',
  '地点',
];

/** Sheets of classes: `class-register` is of one class, asked for at the class itself. */
export function isOfClasses(kind: ReportKind): kind is 'classes' | 'class-register' {
  return kind === 'classes' || kind === 'class-register';
}

/** What one may choose from: each form with its columns; of a roster (`chosen`) any of them, personal ones with a reason. */
export function reportKinds() {
  const { before, after } = STUDY_HOURS_COLUMNS;
  return [
    {
      kind: 'study-hours' as const,
      title: STUDY_HOURS_TITLE,
      columns: [...before, ...after],
      personal: [] as string[],
      chosen: false,
      formats: [...SHEET_FORMATS],
    },
    {
      kind: 'classes' as const,
      title: CLASS_LIST_TITLE,
      columns: CLASSES_COLUMNS,
      personal: [] as string[],
      chosen: false,
      formats: [...SHEET_FORMATS],
    },
    ...(['members', 'units'] as const).map((kind) => ({
      kind,
      title: ROSTER_TITLES[kind],
      columns: rosterColumns(kind).map(({ title }) => title),
      personal: rosterColumns(kind).flatMap(({ title, personal }) => (personal ? [title] : [])),
      chosen: true,
      formats: [...SHEET_FORMATS],
    })),
  ];
}
