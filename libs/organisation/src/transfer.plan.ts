import type { Line } from '#platform';

/** `move` 调动 or 组织关系转接; `secondment` 挂职、借调; `hosting` 流动党员 at a host unit. */
export const TRANSFER_KINDS = ['move', 'secondment', 'hosting'] as const;
export type TransferKind = (typeof TRANSFER_KINDS)[number];

const MS_PER_DAY = 86_400_000;
/** How far ahead a day may be agreed on. */
const DAYS_AHEAD = 366;

/** Secondment is of cadres, hosting of party members; a main membership moves on every line. */
export function isKindOfLine(kind: TransferKind, line: Line): boolean {
  if (kind === 'secondment') return line === 'administrative';
  return kind === 'move' || line === 'party';
}

/** Of one member, line and kind there is one open transfer at a time. */
export function transferKey(memberId: string, line: Line, kind: TransferKind): string {
  return `${memberId}:${line}:${kind}`;
}

/** The calendar day so many days after another; both `YYYY-MM-DD`. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/**
 * What is wrong with the day from which a transfer is to hold: it lies before the membership that it
 * follows began (`earliest`), or too far ahead.
 */
export function dayFault(
  day: string,
  { today, earliest }: { today: string; earliest: string | null },
): 'too-early' | 'too-late' | null {
  if (earliest !== null && day < earliest) return 'too-early';
  return day > dayAfter(today, DAYS_AHEAD) ? 'too-late' : null;
}

/** Names as people type them: blanks, the width of letters and the dot within a name make no difference. */
export function isSameName(one: string, other: string): boolean {
  return comparable(one) === comparable(other);
}

function comparable(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[\s·•・.]/g, '')
    .toUpperCase();
}
