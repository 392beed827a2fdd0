import { type CellFault, isDay, type ReadCell } from '#platform';
import { codeTable } from './code-table.js';
import { checkDigit, normaliseIdCard, readIdCard, readPhone } from './id-card.plan.js';
import type { ImportColumn } from './import-column.plan.js';

/** What is wrong with a cell, and what to write there. */
export interface ImportMessage {
  /** Stable, for screens and tests. */
  code: string;
  level: 'error' | 'warning';
  /** The column's title; null when it is the whole row. */
  column: string | null;
  problem: string;
  advice: string;
}

/** A cell as it was understood: a code, a day, a number in one form. Null is an empty cell. */
export type CellAnswer = { value: string | null } | { message: ImportMessage };

const FAULTS: Record<CellFault, [problem: string, advice: string]> = {
  formula: ['单元格里是公式', '复制后“粘贴为数值”'],
  error: ['单元格里是错误值', '改为正确的内容'],
  merged: ['单元格与其他单元格合并', '取消合并，每一格都填写'],
  'digits-lost': ['数字过长，末尾几位已丢失', '把单元格设为文本格式后重新填写'],
};
const YES = new Set(['是', '1', '有', 'Y', 'YES', 'TRUE', '√']);
const NO = new Set(['否', '0', '无', 'N', 'NO', 'FALSE', '×']);
const CONTROLS = /[\p{Cc}\p{Cf}]/gu;
const MOST_ORDER = 99_999;
const CHOICES_NAMED = 6;

export function readCell(column: ImportColumn, cell: ReadCell): CellAnswer {
  if (cell === null) return { value: null };
  if (typeof cell !== 'string') {
    const [problem, advice] = FAULTS[cell.fault];
    return wrong(column, `cell-${cell.fault}`, problem, advice);
  }
  const text = cell.replaceAll(CONTROLS, ' ').trim();
  return text === '' ? { value: null } : READERS[column.form](text, column);
}

type Reader = (text: string, column: ImportColumn) => CellAnswer;

const READERS: Record<ImportColumn['form'], Reader> = {
  text: readText,
  unit: (text) => ({ value: text }),
  'id-card': readCard,
  phone: (text, column) => {
    const value = readPhone(text);
    return value === null
      ? wrong(column, 'phone', '不是手机号码', '填写 11 位手机号码，或留空')
      : { value };
  },
  day: (text, column) => readDay(text, column, '01'),
  month: (text, column) => readDay(text, column, ''),
  code: readCode,
  'yes-no': (text, column) => {
    const word = text.normalize('NFKC').toUpperCase();
    if (YES.has(word)) return { value: '1' };
    return NO.has(word)
      ? { value: '0' }
      : wrong(column, 'yes-no', '不是“是”或“否”', '填“是”或“否”');
  },
  order: (text, column) => {
    const number = Number(text.normalize('NFKC'));
    return Number.isInteger(number) && number >= 0 && number <= MOST_ORDER
      ? { value: String(number) }
      : wrong(column, 'order', '不是排序号', '填 0 至 99999 的整数，或留空');
  },
};

function readText(text: string, column: ImportColumn): CellAnswer {
  const { maxLength = 80 } = column;
  if (text.length <= maxLength) return { value: text };
  return wrong(column, 'too-long', `超过 ${maxLength} 个字`, `缩短到 ${maxLength} 个字以内`);
}

/** Never repeats the number: messages are kept and shown in lists. */
function readCard(text: string, column: ImportColumn): CellAnswer {
  const card = readIdCard(text);
  if (card) return { value: card.number };
  const number = normaliseIdCard(text);
  if (/^\d{15}$/.test(number)) {
    return wrong(column, 'id-card-old', '是 15 位的旧号码', '填写 18 位身份证号码');
  }
  if (number.length !== 18) {
    return wrong(column, 'id-card-length', `有 ${number.length} 位，应为 18 位`, '对照证件补全');
  }
  if (/^\d{17}[\dX]$/.test(number) && number[17] !== checkDigit(number)) {
    return wrong(column, 'id-card-check', '校验位不正确', '对照证件逐位核对，尤其是相邻的数字');
  }
  return wrong(column, 'id-card-form', '不是有效的身份证号码', '对照证件核对地区、出生日期');
}

/** `month`: what is given by month only stays so (`YYYY-MM`); a `day` begins with the month. */
function readDay(text: string, column: ImportColumn, dayOfMonth: string): CellAnswer {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const match =
    /^(\d{4})[-./年](\d{1,2})(?:[-./月](\d{1,2}))?[日月]?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})?$/.exec(plain);
  const [, year = '', month = '', given] = match ?? [];
  const day = given ?? dayOfMonth;
  const whole = `${year}-${month.padStart(2, '0')}-${(day || '01').padStart(2, '0')}`;
  if (!match || !isDay(whole)) {
    return wrong(column, 'day', '不是日期', '写成 2021-03-01 或 2021.03');
  }
  return { value: day === '' ? whole.slice(0, 7) : whole };
}

const codesByText = new Map<string, Map<string, string>>();

function readCode(text: string, column: ImportColumn): CellAnswer {
  const set = column.codes;
  if (!set) throw new Error(`column ${column.key} names no code table`);
  let known = codesByText.get(set);
  if (!known) {
    known = new Map(
      codeTable(set).flatMap(({ code, name }) => [
        [plain(code), code],
        [plain(name), code],
      ]),
    );
    codesByText.set(set, known);
  }
  const value = known.get(plain(text));
  if (value !== undefined) return { value };
  const names = codeTable(set).map(({ name }) => name);
  const some = names.slice(0, CHOICES_NAMED).join('、');
  const rest = names.length > CHOICES_NAMED ? '等' : '';
  return wrong(
    column,
    'code',
    `没有“${text.slice(0, 20)}”这一项`,
    `从${some}${rest}中选填（见模板的“代码表”）`,
  );
}

/** Full-width, blanks and the kind of bracket make no difference. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
}

export function wrong(
  column: Pick<ImportColumn, 'title'> | null,
  code: string,
  problem: string,
  advice: string,
  level: ImportMessage['level'] = 'error',
): { message: ImportMessage } {
  return { message: { code, level, column: column?.title ?? null, problem, advice } };
}
