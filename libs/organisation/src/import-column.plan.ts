import type { Line } from '#platform';
import type { CodeSet } from './code-rows.js';

export const IMPORT_KINDS = ['members', 'units'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

type ColumnForm =
  'text' | 'id-card' | 'phone' | 'day' | 'month' | 'code' | 'yes-no' | 'unit' | 'order';

/** One column of a sheet that is imported, and of the roster that is exported. */
export interface ImportColumn {
  key: string;
  title: string;
  /** Other words that stand for the same in sheets people already have. */
  aliases?: string[];
  form: ColumnForm;
  /** The sheet must have it. */
  required?: boolean;
  /** A new row must fill it. */
  requiredForNew?: boolean;
  codes?: CodeSet;
  /** Of which line the unit is. */
  line?: Line;
  maxLength?: number;
  /** For the explanation sheet of the template. */
  note: string;
  example: string;
}

export const MEMBER_COLUMNS: ImportColumn[] = [
  {
    key: 'name',
    title: '姓名',
    form: 'text',
    required: true,
    requiredForNew: true,
    maxLength: 80,
    note: '与身份证一致。已有人员按“身份证号码 + 姓名”认定为同一人。',
    example: '张三',
  },
  {
    key: 'idCard',
    title: '身份证号码',
    aliases: ['身份证号', '公民身份号码', '公民身份证号码', '身份证', '证件号码'],
    form: 'id-card',
    required: true,
    requiredForNew: true,
    note: '18 位，单元格须为文本格式，末位 X 大小写均可。',
    example: '11010519491231002X',
  },
  {
    key: 'unit',
    title: '所在单位',
    aliases: ['单位', '工作单位', '所在单位（人事）', '单位名称'],
    form: 'unit',
    line: 'administrative',
    note: '写单位名称、单位代码，或用“/”连接的各级名称，如“丰水县/财政局/办公室”。',
    example: '丰水县/财政局',
  },
  {
    key: 'branch',
    title: '组织关系所在支部',
    aliases: ['所在党支部', '党支部', '所在党组织', '党组织'],
    form: 'unit',
    line: 'party',
    note: '党员填写；写法同“所在单位”。',
    example: '县直机关工委/财政局支部',
  },
  {
    key: 'site',
    title: '所在站点',
    aliases: ['站点', '远程教育站点'],
    form: 'unit',
    line: 'site',
    note: '远程教育站点的学员填写；写法同“所在单位”。',
    example: '城关镇站点',
  },
  {
    key: 'phone',
    title: '手机号码',
    aliases: ['手机', '手机号', '联系电话', '移动电话'],
    form: 'phone',
    note: '11 位手机号码，可带 +86。',
    example: '13800001234',
  },
  {
    key: 'gender',
    title: '性别',
    form: 'code',
    codes: 'gender',
    note: '可不填，以身份证为准；与身份证不符时提醒。',
    example: '男',
  },
  {
    key: 'archiveBirthDay',
    title: '出生日期',
    aliases: ['出生年月', '档案出生日期'],
    form: 'month',
    note: '以档案为准，如 1974-05-01 或 1974.05；与身份证不一致时提醒，不影响导入。',
    example: '1974-05-01',
  },
  {
    key: 'ethnicity',
    title: '民族',
    form: 'code',
    codes: 'ethnicity',
    note: '见“代码表”。',
    example: '汉族',
  },
  {
    key: 'education',
    title: '学历',
    aliases: ['最高学历', '文化程度'],
    form: 'code',
    codes: 'education',
    note: '见“代码表”。',
    example: '大学本科',
  },
  {
    key: 'personnelCategory',
    title: '人员类别',
    form: 'code',
    requiredForNew: true,
    codes: 'personnel-category',
    note: '新增人员必填，见“代码表”。',
    example: '公务员',
  },
  {
    key: 'personnelType',
    title: '人员类型',
    form: 'code',
    codes: 'personnel-type',
    note: '见“代码表”。',
    example: '在编在职',
  },
  {
    key: 'politicalStatus',
    title: '政治面貌',
    form: 'code',
    requiredForNew: true,
    codes: 'political-status',
    note: '新增人员必填，见“代码表”。',
    example: '中共党员',
  },
  {
    key: 'partyJoinedOn',
    title: '入党日期',
    aliases: ['入党时间', '加入中共组织日期'],
    form: 'day',
    note: '如 2003-06-01。',
    example: '2003-06-01',
  },
  {
    key: 'title',
    title: '现任职务',
    aliases: ['职务', '现任职务全称', '单位及职务'],
    form: 'text',
    maxLength: 120,
    note: '职务全称。',
    example: '预算科科长',
  },
  {
    key: 'titleSince',
    title: '任现职务时间',
    aliases: ['任职时间', '任现职时间'],
    form: 'day',
    note: '如 2021-03-01；不填则从导入当天算起。',
    example: '2021-03-01',
  },
  {
    key: 'postLevel',
    title: '职务层次',
    form: 'code',
    codes: 'post-level',
    note: '见“代码表”。',
    example: '乡科级正职',
  },
  {
    key: 'postLevelSince',
    title: '任现职务层次时间',
    form: 'day',
    note: '如 2021-03-01。',
    example: '2021-03-01',
  },
  {
    key: 'grade',
    title: '职级',
    form: 'code',
    codes: 'grade',
    note: '见“代码表”。',
    example: '一级主任科员',
  },
  {
    key: 'gradeSince',
    title: '任现职级时间',
    form: 'day',
    note: '如 2021-03-01。',
    example: '2022-06-01',
  },
  {
    key: 'authority',
    title: '管理权限',
    aliases: ['管理权限（省管/市管/县管）'],
    form: 'code',
    codes: 'authority',
    note: '见“代码表”。',
    example: '县管',
  },
  {
    key: 'partyPost',
    title: '党内职务',
    form: 'code',
    codes: 'party-post',
    note: '见“代码表”。',
    example: '无',
  },
  {
    key: 'inLeadership',
    title: '是否班子成员',
    aliases: ['班子成员'],
    form: 'yes-no',
    note: '填“是”或“否”。',
    example: '否',
  },
];

export const UNIT_COLUMNS: ImportColumn[] = [
  {
    key: 'name',
    title: '单位名称',
    aliases: ['名称', '单位全称'],
    form: 'text',
    required: true,
    requiredForNew: true,
    maxLength: 80,
    note: '单位、党组织或站点的名称。',
    example: '财政局',
  },
  {
    key: 'parent',
    title: '上级单位',
    aliases: ['上级', '上级单位名称', '上级党组织'],
    form: 'unit',
    required: true,
    requiredForNew: true,
    note: '写上级的名称、单位代码，或用“/”连接的各级名称；可以是本表中排在前面的单位。',
    example: '丰水县',
  },
  {
    key: 'kind',
    title: '单位类别',
    aliases: ['类别', '单位类型'],
    form: 'code',
    requiredForNew: true,
    codes: 'unit-kind',
    note: '新增单位必填，见“代码表”。',
    example: '部门(单位)',
  },
  {
    key: 'code',
    title: '单位代码',
    aliases: ['代码', '机构编码'],
    form: 'text',
    maxLength: 40,
    note: '本地区通用的机构编码，可不填；填写后可用它代替单位名称。',
    example: '001-003',
  },
  {
    key: 'order',
    title: '排序号',
    aliases: ['排序', '顺序'],
    form: 'order',
    note: '0 至 99999 的整数；不填则按表中先后。',
    example: '30',
  },
];

/** Columns that sheets have and that say nothing to us. */
export const IGNORED_TITLES = ['序号', '编号', '备注', '导入结果', '问题'];

/** The columns of a kind; of a roster the unit of the line in which it is imported must be there. */
export function importColumns(kind: ImportKind, line: Line): ImportColumn[] {
  if (kind === 'units') return UNIT_COLUMNS;
  return MEMBER_COLUMNS.map((column) =>
    column.line === line ? { ...column, required: true, requiredForNew: true } : column,
  );
}
