import { SHEET_FORMATS } from '#platform';

/** The forms that can be made so far. */
export const REPORT_KINDS = ['study-hours'] as const;

export type ReportKind = (typeof REPORT_KINDS)[number];

export const STUDY_HOURS_TITLE = '干部教育培训学时统计表';

/** Columns before and after the forms of study, of which a sheet has those that occur. */
export const STUDY_HOURS_COLUMNS = {
  before: ['序号', '姓名', '所在单位', '人员类别', '职务', '职务层次', '职级', '网络自学学时'],
  after: ['总学时', '是否达标', '还差'],
};

/** What one may choose from: each form with the columns that every sheet of it has. */
export function reportKinds() {
  const { before, after } = STUDY_HOURS_COLUMNS;
  return [
    {
      kind: 'study-hours' as const,
      title: STUDY_HOURS_TITLE,
      columns: [...before, ...after],
      formats: [...SHEET_FORMATS],
    },
  ];
}
