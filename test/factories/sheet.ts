import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aZip, bookParts, rowXml } from '../fixtures/sheet/zip.js';

type Cell = string | null | { xml: string };

/** A cell of a sheet that is given as XML: a formula, a number, an error. */
export const formula = (text: string, result = '0'): Cell => ({
  xml: `<c><f>${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}</f><v>${result}</v></c>`,
});

/** Rows by title as the bytes of an .xlsx: the head in the first line, then one line for each. */
export function aSheet(
  rows: Record<string, Cell>[],
  wish: Partial<Parameters<typeof bookParts>[0]> = {},
): Buffer {
  const titles = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [
    rowXml(1, titles),
    ...rows.map((row, at) =>
      rowXml(
        at + 2,
        titles.map((title) => row[title] ?? ''),
      ),
    ),
  ];
  return aZip(bookParts({ rows: lines.join(''), ...wish }));
}

/** A file of its own, so that an import can take it away. */
export async function aFile(content: Buffer | string, name = '名册.xlsx') {
  const folder = await mkdtemp(join(tmpdir(), 'xueshi-sheet-'));
  const path = join(folder, 'file');
  await writeFile(path, content);
  return { path, fileName: name };
}
