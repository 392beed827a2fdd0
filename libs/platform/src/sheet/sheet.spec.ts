import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Workbook } from '@cj-tech-master/excelts';
import { type SheetFormat, type SheetLayout, type SheetRow, writeSheet } from './sheet.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xueshi-sheet-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const layout: SheetLayout = {
  sheetName: '学时',
  title: '干部教育培训学时统计表（2026年度）',
  block: [['填报单位：临江县', '单位：学时']],
  columns: [
    { title: '序号', width: 6 },
    { title: '姓名', width: 12 },
    { title: '总学时', width: 10 },
  ],
};

let written = 0;
async function write(format: SheetFormat, rows: Iterable<SheetRow>, wish: object = {}) {
  written += 1;
  const path = join(folder, `${written}.${format}`);
  const result = await writeSheet(
    { format, path, draftPath: join(folder, `${written}.draft`) },
    layout,
    rows,
    wish,
  );
  return { path, ...result };
}

async function readXlsx(path: string) {
  const book = new Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.worksheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const person = (number: number, name: string, hundredths: number): SheetRow => ({
  cells: [number, name, { hundredths }],
});

const dangerous = ['=1+1', "=cmd|' /C calc'!A0", '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'];

describe('a sheet as xlsx', () => {
  it('has its title, its block, its head and its rows, numbers as numbers', async () => {
    const { path, rows } = await write('xlsx', [person(1, '𠮷田', 3850), person(2, '李四', 7)]);

    const sheet = await readXlsx(path);

    expect(rows).toBe(2);
    expect(sheet.getCell('A1').text).toBe(layout.title);
    expect(sheet.getCell('A2').text).toBe('填报单位：临江县');
    expect(sheet.getCell('C3').text).toBe('总学时');
    expect(sheet.getCell('B4').value).toBe('𠮷田');
    expect(sheet.getCell('C4').value).toBe(38.5);
    expect(sheet.getCell('C4').numFmt).toBe('0.00');
    expect(sheet.getCell('C5').value).toBe(0.07);
  });

  it.each(dangerous)('keeps %j as text', async (text) => {
    const { path } = await write('xlsx', [person(1, text, 0)]);

    const cell = (await readXlsx(path)).getCell('B4');

    expect(typeof cell.value).toBe('string');
    expect(cell.formula).toBeUndefined();
  });
});

describe('a sheet as csv', () => {
  it('begins with a byte order mark and shows two places', async () => {
    const { path } = await write('csv', [person(1, '王,五"', 3850)]);

    const text = await readFile(path, 'utf8');

    expect(text.startsWith('\uFEFF干部教育培训学时统计表（2026年度）\r\n')).toBe(true);
    expect(text.endsWith('1,"王,五""",38.50\r\n')).toBe(true);
  });

  it.each(dangerous)('lets no program take %j for a formula', async (text) => {
    const { path } = await write('csv', [person(1, text, 0)]);

    const content = await readFile(path, 'utf8');

    expect(content.slice(content.indexOf('1,') + 2)).toMatch(/^"?'/);
  });
});

it('tells how far it is', async () => {
  const seen: number[] = [];
  const people = Array.from({ length: 2500 }, (_, index) => person(index, '赵六', 100));

  await write('xlsx', people, { onProgress: (rows: number) => seen.push(rows) });

  expect(seen).toEqual([1000, 2000]);
});

it('stops when it is no longer wanted', async () => {
  const gone = new AbortController();
  gone.abort(new Error('cancelled'));

  await expect(write('csv', [person(1, '赵六', 1)], { signal: gone.signal })).rejects.toThrow(
    'aborted',
  );
});
