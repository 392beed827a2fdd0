import type { ImportColumn } from '#organisation';
import type { SheetTemplate } from '#platform';

export const CLASS_IMPORT_KINDS = ['members', 'timetable'] as const;
export type ClassImportKind = (typeof CLASS_IMPORT_KINDS)[number];

/** A class has some hundred people and some dozens of lessons; a sheet beyond that is another sheet. */
export const MOST_ROWS = 1000;

export const CLASS_IMPORT_NAMES: Record<ClassImportKind, string> = {
  members: '学员名单',
  timetable: '课程表',
};

const MEMBERS: ImportColumn[] = [
  {
    key: 'name',
    title: '姓名',
    form: 'text',
    required: true,
    requiredForNew: true,
    maxLength: 80,
    note: '与人员名册一致。',
    example: '张三',
  },
  {
    key: 'idCard',
    title: '身份证号码',
    aliases: ['身份证号', '公民身份号码', '身份证'],
    form: 'id-card',
    note: '填了就按“姓名 + 身份证号码”认人；不填则须填所在单位。',
    example: '11010519491231002X',
  },
  {
    key: 'unit',
    title: '所在单位',
    aliases: ['单位', '工作单位', '单位名称'],
    form: 'text',
    maxLength: 120,
    note: '没有身份证号码时，按“姓名 + 所在单位”认人；单位名称须与单位树一致。',
    example: '县财政局',
  },
];

const TIMETABLE: ImportColumn[] = [
  {
    key: 'day',
    title: '日期',
    form: 'day',
    required: true,
    requiredForNew: true,
    note: '在开班至结束日期之内，写成 2026-11-21。',
    example: '2026-11-21',
  },
  {
    key: 'half',
    title: '时段',
    aliases: ['上午/下午', '半天'],
    form: 'text',
    required: true,
    requiredForNew: true,
    maxLength: 8,
    note: '填“上午”“下午”或“晚上”。',
    example: '上午',
  },
  {
    key: 'startsAt',
    title: '开始时间',
    aliases: ['起'],
    form: 'text',
    maxLength: 8,
    note: '24 小时制，如 09:00；可与结束时间一起留空。',
    example: '09:00',
  },
  {
    key: 'endsAt',
    title: '结束时间',
    aliases: ['止'],
    form: 'text',
    maxLength: 8,
    note: '晚于开始时间。',
    example: '11:30',
  },
  {
    key: 'kind',
    title: '类型',
    aliases: ['形式'],
    form: 'text',
    maxLength: 12,
    note: '填“授课”“活动”“考试”或“网络学习”；不填为授课。',
    example: '授课',
  },
  {
    key: 'title',
    title: '内容',
    aliases: ['课程内容', '课程名称', '教学内容'],
    form: 'text',
    required: true,
    requiredForNew: true,
    maxLength: 100,
    note: '课程或活动的名称。',
    example: '新时代党的组织路线',
  },
  {
    key: 'teacher',
    title: '授课人',
    aliases: ['主讲人', '主持人', '授课教师'],
    form: 'text',
    maxLength: 60,
    note: '授课人或主持人。',
    example: '李明',
  },
  {
    key: 'place',
    title: '地点',
    aliases: ['上课地点', '教室'],
    form: 'text',
    maxLength: 100,
    note: '教室或现场。',
    example: '县委党校 201 教室',
  },
  {
    key: 'hours',
    title: '学时',
    form: 'text',
    maxLength: 8,
    note: '最多两位小数；不填为 0。',
    example: '4',
  },
];

export function classImportColumns(kind: ClassImportKind): ImportColumn[] {
  return kind === 'members' ? MEMBERS : TIMETABLE;
}

/** What is downloaded to be filled in. */
export function classImportTemplate(kind: ClassImportKind): SheetTemplate {
  const columns = classImportColumns(kind);
  return {
    sheetName: '填写',
    columns: columns.map(({ title, form }) => ({
      title,
      width: form === 'id-card' ? 22 : Math.max(14, title.length * 2 + 4),
    })),
    notes: {
      sheetName: '填写说明',
      rows: [
        ['列名', '是否必填', '怎么填', '示例'],
        ...columns.map(({ title, required, note, example }) => [
          title,
          required ? '必填' : '选填',
          note,
          example,
        ]),
        [],
        ['说明'],
        ['1', '', '表头请勿改名；选填的列可以删去，列的先后不限，序号、备注列会被忽略。'],
        ['2', '', `请勿使用公式、合并单元格；每行一条，最多 ${MOST_ROWS} 行。`],
      ],
    },
    lists: { sheetName: '代码表', lists: listsOf(kind) },
  };
}

function listsOf(kind: ClassImportKind): SheetTemplate['lists']['lists'] {
  if (kind === 'timetable') {
    return [
      { title: '时段', values: ['上午', '下午', '晚上'] },
      { title: '类型', values: ['授课', '活动', '考试', '网络学习'] },
    ];
  }
  return [];
}
