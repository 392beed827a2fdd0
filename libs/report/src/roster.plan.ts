import { rosterColumns, type RosterKind } from '#organisation';
import type { SheetLayout } from '#platform';
import { ROSTER_TITLES } from './report-kind.plan.js';
import { reportErrors } from './report.errors.js';

const SHORTEST_REASON = 4;
const LONGEST_REASON = 200;
const NARROW = 12;
const WIDE = 22;

export interface RosterChoice {
  titles: string[];
  /** Full numbers are among them. */
  personal: boolean;
  reason: string | null;
}

/**
 * The columns of a roster in their usual order; all but the personal ones when none is chosen.
 * @throws report.columns-unknown, report.reason-required
 */
export function rosterChoice(
  kind: RosterKind,
  chosen: string[] | undefined,
  reason: string | undefined,
): RosterChoice {
  const all = rosterColumns(kind);
  const unknown = (chosen ?? []).filter((title) => !all.some((column) => column.title === title));
  if (unknown.length > 0) throw reportErrors['columns-unknown']({ columns: unknown.join('、') });
  const columns =
    chosen === undefined || chosen.length === 0
      ? all.filter(({ personal }) => !personal)
      : all.filter(({ title }) => chosen.includes(title));
  const personal = columns.some((column) => column.personal);
  const why = (reason ?? '').trim().slice(0, LONGEST_REASON);
  if (personal && why.length < SHORTEST_REASON) {
    throw reportErrors['reason-required']({ reason: '请填写用途' });
  }
  return { titles: columns.map(({ title }) => title), personal, reason: personal ? why : null };
}

/** The keys of the columns, in the order of the titles. */
export function rosterKeys(kind: RosterKind, titles: string[]): string[] {
  const all = rosterColumns(kind);
  return titles.flatMap((title) => all.find((column) => column.title === title)?.key ?? []);
}

/** Every copy says who took it and when, so that one found in the wrong place can be followed back. */
export function rosterLayout(
  kind: RosterKind,
  titles: string[],
  { unitName, by, at }: { unitName: string; by: string; at: string },
): SheetLayout {
  return {
    sheetName: ROSTER_TITLES[kind],
    title: `${unitName}${ROSTER_TITLES[kind]}`,
    block: [[`导出人：${by}    导出时间：${at}    仅限工作使用，请妥善保管`]],
    columns: titles.map((title) => ({
      title,
      width: /身份证|单位|支部|站点|职务$/.test(title) ? WIDE : NARROW,
    })),
  };
}
