import type { Lecturer } from './course-version.entity.js';
import { isTheme } from './theme-rows.js';

/** What an author says of a course; what he leaves out keeps its value, or its default at first. */
export interface CourseWish {
  title?: string | undefined;
  /** A category's code; empty while it is not chosen. */
  category?: string | undefined;
  /** A theme's code; empty while it is not chosen. Left out at first: the category's, if one is called so. */
  theme?: string | undefined;
  tags?: string[] | undefined;
  summary?: string | undefined;
  /** In one line. Whoever names the lecturers one by one need not say it. */
  lecturer?: string | undefined;
  lecturers?: Lecturer[] | undefined;
  /** Percent. Null here and below: as the category has it. */
  completionThreshold?: number | null | undefined;
  allowedRates?: number[] | null | undefined;
  firstViewSeeking?: boolean | null | undefined;
  required?: boolean | undefined;
  orderLock?: boolean | undefined;
  /** Null: by the conversion rule. */
  creditHundredths?: number | null | undefined;
  changeNote?: string | undefined;
}

/** The policy of a course, as far as a category can settle it. */
export interface CoursePolicy {
  /** Percent of a lesson's length that completes it. */
  completionThreshold: number;
  /** Ascending. */
  allowedRates: number[];
  firstViewSeeking: boolean;
}

export const completionThresholds = [90, 95, 100];
export const playbackRates = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];
export const MAX_CREDIT_HUNDREDTHS = 10_000;
const MAX_LECTURER_LINE = 60;

export const courseDefaults = {
  category: '',
  theme: '',
  tags: [],
  summary: '',
  lecturers: [],
  completionThreshold: null,
  allowedRates: null,
  firstViewSeeking: null,
  required: false,
  orderLock: false,
  creditHundredths: null,
  changeNote: '',
};

/** Texts without surrounding space and control characters; rates ascending, each once. Only what was said. */
export function tidyWish(wish: CourseWish) {
  const { title, summary, lecturer, lecturers, tags, allowedRates, changeNote, ...rest } = wish;
  return definedOf({
    ...rest,
    ...lecturersOf(lecturer, lecturers),
    title: title === undefined ? undefined : plainLine(title),
    summary: summary === undefined ? undefined : plainText(summary),
    changeNote: changeNote === undefined ? undefined : plainText(changeNote),
    tags: tags && [...new Set(tags.map(plainLine).filter((tag) => tag !== ''))],
    allowedRates: allowedRates && [...new Set(allowedRates)].sort((a, b) => a - b),
  });
}

/** The line and the list say the same, whichever of them was said. */
function lecturersOf(line: string | undefined, list: Lecturer[] | undefined) {
  if (list === undefined) {
    if (line === undefined) return {};
    const name = plainLine(line);
    return { lecturer: name, lecturers: name === '' ? [] : [{ name }] };
  }
  const lecturers = list.map(({ name, memberId }) => ({
    name: plainLine(name),
    ...(memberId && { memberId }),
  }));
  return { lecturer: lecturerLine(lecturers.map(({ name }) => name)), lecturers };
}

/** As many of the names as there is room for. */
export function lecturerLine(names: string[]): string {
  const whole = names.join('、');
  if (whole.length <= MAX_LECTURER_LINE) return whole;
  let line = '';
  for (const name of names) {
    const longer = line === '' ? name : `${line}、${name}`;
    if (longer.length >= MAX_LECTURER_LINE) break;
    line = longer;
  }
  return `${line}等`;
}

/** A sentence for each field that is at fault, by its name. Empty: nothing. */
export function wishFaults(wish: CourseWish): Record<string, string> {
  const { title, theme, lecturers, completionThreshold, allowedRates } = wish;
  return definedOf({
    title: title === '' ? '请填写课程名称' : undefined,
    theme: theme && !isTheme(theme) ? '没有这个主题，请重新选择' : undefined,
    lecturers: lecturers?.some(({ name }) => name === '') ? '请填写主讲人姓名' : undefined,
    completionThreshold:
      typeof completionThreshold === 'number' && !completionThresholds.includes(completionThreshold)
        ? `完成标准应为 ${completionThresholds.join('、')}（%）之一`
        : undefined,
    allowedRates: allowedRates ? ratesFault(allowedRates) : undefined,
    creditHundredths: creditFault(wish.creditHundredths ?? 0),
  });
}

function creditFault(hundredths: number): string | undefined {
  const fits =
    Number.isInteger(hundredths) && hundredths >= 0 && hundredths <= MAX_CREDIT_HUNDREDTHS;
  return fits ? undefined : `学时应在 0 到 ${MAX_CREDIT_HUNDREDTHS / 100} 之间，最多两位小数`;
}

/** Normal speed is always allowed: nobody has to watch faster than it was recorded. */
export function ratesFault(rates: number[]): string | undefined {
  if (!rates.every((rate) => playbackRates.includes(rate))) {
    return `播放速度应在 ${playbackRates.join('、')} 之内`;
  }
  return rates.includes(1) ? undefined : '播放速度须包含 1 倍速';
}

/** One line of text and nothing else; mark-up is not understood anywhere, so it needs no taking out. */
export function plainLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ').trim();
}

/** The same with line breaks. */
export function plainText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]+/gu, ' ')
    .trim();
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function definedOf<T extends object>(values: T): Partial<Defined<T>> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<Defined<T>>;
}
