import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkbookWriter } from '@cj-tech-master/excelts';
import type { SheetCell, SheetFormat, SheetLayout, SheetRow } from './sheet.js';

// Runs in a worker thread and from source in tests: no import of ours but types.

interface Input {
  format: SheetFormat;
  path: string;
  draftPath: string;
  layout: SheetLayout;
}

const ROWS_PER_REPORT = 1000;
/** Excel, WPS and LibreOffice take text that begins so for a formula (also full-width, in Chinese input). */
const LIKE_A_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const BYTE_ORDER_MARK = '\uFEFF';
const LINE = { style: 'thin' } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };

const { format, path, draftPath, layout } = workerData as Input;

async function* readRows(): AsyncGenerator<SheetRow> {
  let count = 0;
  for await (const line of createInterface({ input: createReadStream(draftPath, 'utf8') })) {
    yield JSON.parse(line) as SheetRow;
    count += 1;
    if (count % ROWS_PER_REPORT === 0) parentPort?.postMessage({ progress: count });
  }
}

async function writeXlsx(): Promise<number> {
  // The library takes longer to load than most lists take to write: only where it is needed.
  const { WorkbookWriter } = await import('@cj-tech-master/excelts');
  const book = new WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet(layout.sheetName, {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    views: [{ state: 'frozen', ySplit: layout.block.length + 2 }],
  });
  sheet.columns = layout.columns.map(({ width }) => ({ width }));
  addTitle(sheet);
  layout.block.forEach((texts) => addBlockLine(sheet, texts));
  addHead(sheet);
  let count = 0;
  for await (const row of readRows()) {
    addRow(sheet, row);
    count += 1;
  }
  await book.commit();
  return count;
}

type Worksheet = ReturnType<WorkbookWriter['addWorksheet']>;

function addTitle(sheet: Worksheet): void {
  const row = sheet.addRow([layout.title]);
  row.height = 30;
  row.font = { bold: true, size: 16 };
  row.alignment = { horizontal: 'center', vertical: 'middle' };
  sheet.mergeCells(row.number, 1, row.number, layout.columns.length);
  row.commit();
}

/** The texts begin in columns that are evenly apart; each may run over the empty cells after it. */
function addBlockLine(sheet: Worksheet, texts: string[]): void {
  const apart = Math.max(1, Math.floor(layout.columns.length / Math.max(1, texts.length)));
  const cells: string[] = [];
  texts.forEach((text, index) => (cells[index * apart] = text));
  sheet.addRow(cells).commit();
}

function addHead(sheet: Worksheet): void {
  const row = sheet.addRow(layout.columns.map(({ title }) => title));
  row.font = { bold: true };
  row.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  row.eachCell((cell) => (cell.border = BORDER));
  sheet.pageSetup.printTitlesRow = `${row.number}:${row.number}`;
  row.commit();
}

/** One object per look, shared by all its cells: the writer knows it again and stays as fast as without. */
const PLAIN = { border: BORDER };
const AMOUNT = { ...PLAIN, numFmt: '0.00' };
const EMPHASISED = { ...PLAIN, font: { bold: true } };
const EMPHASISED_AMOUNT = { ...AMOUNT, ...EMPHASISED };

function addRow(sheet: Worksheet, { cells, emphasised = false }: SheetRow): void {
  const row = sheet.addRow(cells.map(valueOf));
  const [text, amount] = emphasised ? [EMPHASISED, EMPHASISED_AMOUNT] : [PLAIN, AMOUNT];
  cells.forEach((cell, index) => {
    row.getCell(index + 1).style = typeof cell === 'object' && cell !== null ? amount : text;
  });
  row.commit();
}

function valueOf(cell: SheetCell): string | number | null {
  return typeof cell === 'object' && cell !== null ? cell.hundredths / 100 : cell;
}

async function writeCsv(): Promise<number> {
  let count = 0;
  async function* text() {
    yield BYTE_ORDER_MARK + csvLine([layout.title]);
    yield* layout.block.map(csvLine);
    yield csvLine(layout.columns.map(({ title }) => title));
    for await (const { cells } of readRows()) {
      yield csvLine(cells);
      count += 1;
    }
  }
  await pipeline(Readable.from(text()), createWriteStream(path));
  return count;
}

function csvLine(cells: SheetCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return (cell.hundredths / 100).toFixed(2);
  const text = LIKE_A_FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n\t']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const rows = format === 'xlsx' ? await writeXlsx() : await writeCsv();
parentPort?.postMessage({ output: { rows } });
