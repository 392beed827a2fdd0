import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { runInThread } from '../thread/run-in-thread.js';

export type SheetFormat = 'xlsx' | 'csv';

export const SHEET_FORMATS: readonly SheetFormat[] = ['xlsx', 'csv'];

/** Text, a whole number, a decimal with two places given in hundredths, or nothing. */
export type SheetCell = string | number | { hundredths: number } | null;

export interface SheetColumn {
  title: string;
  /** In characters of the default font. */
  width: number;
}

/** What stands above the rows. */
export interface SheetLayout {
  /** On the tab; 31 characters at most. */
  sheetName: string;
  title: string;
  /** Lines between the title and the head, each a list of texts spread over the width. */
  block: string[][];
  columns: SheetColumn[];
}

export interface SheetRow {
  cells: SheetCell[];
  /** Subtotals and totals stand out. */
  emphasised?: boolean;
}

export interface SheetOptions {
  /** How many rows are written. */
  onProgress?: (rows: number) => void;
  signal?: AbortSignal;
}

/** Where the thread's module is: beside this one, as source or as built. */
const thread = new URL(
  `./sheet-thread.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`,
  import.meta.url,
);

/**
 * Writes a sheet to `path`, row by row, in a worker thread: neither the rows nor the file are ever
 * whole in memory, and requests do not wait. Text stays text, also where it begins like a formula.
 * `draftPath` is a file of the caller's that the rows pass through; the caller removes both.
 */
export async function writeSheet(
  { format, path, draftPath }: { format: SheetFormat; path: string; draftPath: string },
  layout: SheetLayout,
  rows: AsyncIterable<SheetRow> | Iterable<SheetRow>,
  options: SheetOptions = {},
): Promise<{ rows: number }> {
  const { signal } = options;
  await pipeline(Readable.from(lines(rows)), createWriteStream(draftPath), {
    ...(signal && { signal }),
  });
  return runInThread(thread, { format, path, draftPath, layout }, options);
}

async function* lines(rows: AsyncIterable<SheetRow> | Iterable<SheetRow>) {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`;
}
