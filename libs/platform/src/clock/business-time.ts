/**
 * Calendar questions ("which year does this count for") are asked in Asia/Shanghai,
 * which has had no daylight saving since 1991: UTC+8 throughout.
 */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** The calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export function shanghaiDay(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** Whether the text is a day of the calendar, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const instant = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === text;
}

/** The calendar day before a day. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** The calendar year in Asia/Shanghai. */
export function shanghaiYear(instant: Date): number {
  return Number(shanghaiDay(instant).slice(0, 4));
}

/** The half-open range of instants `[from, to)` that make up a calendar year in Asia/Shanghai. */
export function shanghaiYearRange(year: number): { from: Date; to: Date } {
  return { from: startOfYear(year), to: startOfYear(year + 1) };
}

function startOfYear(year: number): Date {
  return new Date(Date.UTC(year, 0, 1) - SHANGHAI_OFFSET_MS);
}
