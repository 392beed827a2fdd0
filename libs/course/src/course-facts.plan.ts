import { isCategory } from './category-rows.js';

/** What an author says of a course; what he leaves out keeps its value, or its default at first. */
export interface CourseWish {
  title?: string | undefined;
  /** A category's code; empty while it is not chosen. */
  category?: string | undefined;
  summary?: string | undefined;
  lecturer?: string | undefined;
  /** Percent. */
  completionThreshold?: number | undefined;
  allowedRates?: number[] | undefined;
  firstViewSeeking?: boolean | undefined;
  required?: boolean | undefined;
}

export const completionThresholds = [90, 95, 100];
export const playbackRates = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

export const courseDefaults = {
  category: '',
  summary: '',
  completionThreshold: 90,
  allowedRates: [0.75, 1, 1.25, 1.5, 2],
  firstViewSeeking: true,
  required: false,
};

/** Texts without surrounding space and control characters; rates ascending, each once. Only what was said. */
export function tidyWish(wish: CourseWish) {
  const { title, summary, lecturer, allowedRates, ...rest } = wish;
  return definedOf({
    ...rest,
    title: title === undefined ? undefined : plainLine(title),
    lecturer: lecturer === undefined ? undefined : plainLine(lecturer),
    summary: summary === undefined ? undefined : plainText(summary),
    allowedRates: allowedRates && [...new Set(allowedRates)].sort((a, b) => a - b),
  });
}

/** A sentence for each field that is at fault, by its name. Empty: nothing. */
export function wishFaults({
  title,
  category,
  completionThreshold,
  allowedRates,
}: CourseWish): Record<string, string> {
  return definedOf({
    title: title === '' ? '请填写课程名称' : undefined,
    category: category && !isCategory(category) ? '没有这个分类，请重新选择' : undefined,
    completionThreshold:
      completionThreshold !== undefined && !completionThresholds.includes(completionThreshold)
        ? `完成标准应为 ${completionThresholds.join('、')}（%）之一`
        : undefined,
    allowedRates: allowedRates && ratesFault(allowedRates),
  });
}

/** Normal speed is always allowed: nobody has to watch faster than it was recorded. */
function ratesFault(rates: number[]): string | undefined {
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
