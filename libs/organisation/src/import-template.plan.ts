import type { Line, SheetTemplate } from '#platform';
import { codeTable } from './code-table.js';
import { importColumns, type ImportColumn, type ImportKind } from './import-column.plan.js';

export const KIND_NAMES: Record<ImportKind, string> = { members: '人员', units: '单位' };

const WIDTHS: Partial<Record<ImportColumn['form'], number>> = {
  'id-card': 22,
  unit: 28,
  phone: 16,
  day: 16,
  month: 14,
};

/** What is downloaded to be filled in. The unit of the line on which it is imported is required. */
export function importTemplate(kind: ImportKind, line: Line): SheetTemplate {
  const columns = importColumns(kind, line);
  const coded = columns.filter(({ codes }) => codes !== undefined);
  return {
    sheetName: '填写',
    columns: columns.map(({ title, form, codes }) => ({
      title,
      width: WIDTHS[form] ?? Math.max(12, title.length * 2 + 2),
      ...((codes !== undefined || form === 'yes-no') && {
        list: form === 'yes-no' ? YES_NO : title,
      }),
    })),
    notes: {
      sheetName: '填写说明',
      rows: [
        ['列名', '是否必填', '怎么填', '示例'],
        ...columns.map((column) => [column.title, need(column), column.note, column.example]),
        ...GENERAL,
      ],
    },
    lists: {
      sheetName: '代码表',
      lists: [
        ...coded.map(({ title, codes }) => ({
          title,
          values: codes ? codeTable(codes).map(({ name }) => name) : [],
        })),
        { title: YES_NO, values: ['是', '否'] },
      ],
    },
  };
}

const YES_NO = '是否';
const GENERAL = [
  [],
  ['说明'],
  ['1', '', '表头请勿改名；不需要的列可以删去，列的先后不限，序号、备注列会被忽略。'],
  ['2', '', '请勿使用公式、合并单元格；每行一条，最多 100000 行。'],
  ['3', '', '再次导入时只更新有变化的内容，空白单元格保持原来的内容不变。'],
  ['4', '', '表中的先后就是单位内的排列顺序。'],
];

function need({ required, requiredForNew }: ImportColumn): string {
  if (required) return '必填';
  return requiredForNew ? '新增必填' : '选填';
}
