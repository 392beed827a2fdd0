import { WorkbookReader } from '@cj-tech-master/excelts';
import type { ReadCell, SheetLine } from './sheet-reading.js';
import { SheetRefusal } from './sheet-refusal.js';
import type { MergedRange } from './xlsx-package.js';

// Used in a worker thread, from source in tests: no import of ours that loads more than this folder.

/** Excel keeps fifteen digits of a number; an ID card typed as a number has lost its end. */
const LARGEST_NUMBER = 1e15;

/** The rows of the first visible sheet, without empty ones. @throws SheetRefusal */
export async function* xlsxLines(
  path: string,
  merged: Map<string, MergedRange[]>,
  maxColumns: number,
): AsyncGenerator<SheetLine> {
  const book = new WorkbookReader(path, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    hyperlinks: 'ignore',
    styles: 'cache',
  });
  for await (const sheet of book) {
    const wanted = book.model?.sheets?.find(({ state }) => (state ?? 'visible') === 'visible');
    const isWanted = wanted === undefined || sheet.name === wanted.name;
    const ranges = merged.get(`xl/worksheets/sheet${sheet.id}.xml`) ?? [];
    for await (const row of sheet) {
      if (!isWanted) continue;
      const cells: ReadCell[] = [];
      const width = Math.min(row.cellCount, maxColumns);
      for (let at = 0; at < width; at += 1) {
        const cell = row.findCell(at + 1);
        cells.push(cell ? readValue(cell.value) : null);
      }
      if (ranges.length > 0) markMerged(cells, row.number, ranges);
      if (cells.some((cell) => cell !== null)) yield { line: row.number, cells };
    }
    if (isWanted) return;
  }
  throw new SheetRefusal('no-rows');
}

function readValue(value: unknown): ReadCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return textOf(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return { fault: 'error' };
    return Math.abs(value) >= LARGEST_NUMBER ? { fault: 'digits-lost' } : String(value);
  }
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (value instanceof Date) {
    return Number.isNaN(value.getTime())
      ? { fault: 'error' }
      : new Date(Math.round(value.getTime() / 1000) * 1000).toISOString().slice(0, 10);
  }
  return readObject(value as Record<string, unknown>);
}

function readObject(value: Record<string, unknown>): ReadCell {
  if ('formula' in value || 'sharedFormula' in value) return { fault: 'formula' };
  if ('error' in value) return { fault: 'error' };
  if (Array.isArray(value['richText'])) {
    const parts = value['richText'] as { text?: string | null }[];
    return textOf(parts.map(({ text }) => text ?? '').join(''));
  }
  if ('text' in value) return readValue(value['text']);
  return { fault: 'error' };
}

function textOf(text: string): string | null {
  return text.trim() === '' ? null : text;
}

function markMerged(cells: ReadCell[], line: number, ranges: MergedRange[]): void {
  for (const { fromLine, toLine, fromColumn, toColumn } of ranges) {
    if (line < fromLine || line > toLine) continue;
    for (let at = fromColumn; at <= toColumn && at < cells.length; at += 1) {
      const text = cells[at];
      cells[at] = { fault: 'merged', ...(typeof text === 'string' && { text }) };
    }
  }
}
