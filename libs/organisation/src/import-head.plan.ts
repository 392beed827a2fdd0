import type { SheetLine } from '#platform';
import { IGNORED_TITLES, type ImportColumn } from './import-column.plan.js';

/** Titles and notes may stand above the head, but not more than this. */
const LINES_BEFORE_HEAD = 12;

/** Which column of the sheet holds what. */
export interface ImportHead {
  line: number;
  places: { column: ImportColumn; at: number }[];
}

export type HeadAnswer =
  | { head: ImportHead }
  | { fault: 'no-head'; titles: string[] }
  | { fault: 'missing' | 'unknown' | 'twice'; titles: string[] };

/**
 * Finds the head among the first lines of a sheet: the line that names most of the columns. A column that is
 * not ours is named rather than passed over, so that nothing that was typed is lost without a word.
 */
export function readHead(lines: SheetLine[], columns: ImportColumn[]): HeadAnswer {
  const known = byTitle(columns);
  const ranked = lines
    .slice(0, LINES_BEFORE_HEAD)
    .map((line) => ({ line, hits: titlesOf(line).filter(({ title }) => known.has(title)).length }))
    .toSorted((one, other) => other.hits - one.hits);
  const best = ranked[0];
  if (!best || best.hits === 0) {
    return { fault: 'no-head', titles: columns.filter(({ required }) => required).map(titleOf) };
  }
  const titles = titlesOf(best.line).filter(({ title }) => !IGNORED_TITLES.includes(title));
  const unknown = titles.filter(({ title }) => !known.has(title));
  if (unknown.length > 0) return { fault: 'unknown', titles: unknown.map(placed) };
  const places = titles.flatMap(({ title, at }) => {
    const column = known.get(title);
    return column ? [{ column, at }] : [];
  });
  const seen = new Set(places.map(({ column }) => column.key));
  const missing = columns.filter(({ key, required }) => required && !seen.has(key));
  if (missing.length > 0) return { fault: 'missing', titles: missing.map(titleOf) };
  if (seen.size < places.length) {
    const twice = places.filter(
      ({ column }, at) => places.findIndex((other) => other.column.key === column.key) < at,
    );
    return {
      fault: 'twice',
      titles: twice.map(({ column, at }) => placed({ title: column.title, at })),
    };
  }
  return { head: { line: best.line.line, places } };
}

/** `A`, `B`, … `AA` as the program shows it. */
export function columnLetter(at: number): string {
  const last = String.fromCodePoint(65 + (at % 26));
  return at < 26 ? last : columnLetter(Math.floor(at / 26) - 1) + last;
}

function byTitle(columns: ImportColumn[]): Map<string, ImportColumn> {
  return new Map(
    columns.flatMap((column) =>
      [column.title, ...(column.aliases ?? [])].map((title) => [plainTitle(title), column]),
    ),
  );
}

function titlesOf({ cells }: SheetLine): { title: string; at: number }[] {
  return cells.flatMap((cell, at) => {
    const text = typeof cell === 'string' ? cell : (cell?.text ?? '');
    const title = plainTitle(text);
    return title === '' ? [] : [{ title, at }];
  });
}

/** Blanks, breaks and the star of required columns make no difference. */
function plainTitle(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s*]/g, '');
}

const titleOf = ({ title }: ImportColumn) => title;
const placed = ({ title, at }: { title: string; at: number }) =>
  `${columnLetter(at)} 列“${title.slice(0, 20)}”`;
