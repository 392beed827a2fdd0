import { Workbook } from '@cj-tech-master/excelts';

export interface TemplateColumn {
  title: string;
  /** In characters of the default font. */
  width: number;
  /** The title of the list from which a cell is chosen. */
  list?: string;
}

export interface SheetTemplate {
  /** The sheet that is filled in: a head, and nothing below it. */
  sheetName: string;
  columns: TemplateColumn[];
  /** A second sheet that explains, with its head in the first row. */
  notes: { sheetName: string; rows: string[][] };
  /** A third sheet with one list per column. */
  lists: { sheetName: string; lists: { title: string; values: string[] }[] };
}

/** Rows that offer a choice; beyond them cells are filled in by hand. */
const ROWS_WITH_CHOICE = 5000;
const LINE = { style: 'thin' } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };

/** An .xlsx to be filled in. Every cell is text, so that no program makes a number of an ID card. */
export async function writeTemplate(template: SheetTemplate): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet(template.sheetName, { views: [{ state: 'frozen', ySplit: 1 }] });
  const notes = book.addWorksheet(template.notes.sheetName);
  const lists = book.addWorksheet(template.lists.sheetName);
  const places = writeLists(lists, template.lists);
  template.columns.forEach(({ width, list }, at) => {
    const column = sheet.getColumn(at + 1);
    column.width = width;
    column.numFmt = '@';
    const place = list === undefined ? undefined : places.get(list);
    if (place === undefined) return;
    const letter = column.letter;
    sheet.dataValidations.add(`${letter}2:${letter}${ROWS_WITH_CHOICE}`, {
      type: 'list',
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: '请从列表中选择',
      error: '请从下拉列表中选择，或填写代码表中的名称',
      formulae: [place],
    });
  });
  writeHead(
    sheet,
    template.columns.map(({ title }) => title),
  );
  writeNotes(notes, template.notes.rows);
  return Buffer.from(await book.xlsx.writeBuffer());
}

type Sheet = ReturnType<Workbook['addWorksheet']>;

/** @returns where each list stands, as a formula. */
function writeLists(sheet: Sheet, { sheetName, lists }: SheetTemplate['lists']) {
  const places = new Map<string, string>();
  lists.forEach(({ title, values }, at) => {
    const column = sheet.getColumn(at + 1);
    column.width = 20;
    [title, ...values].forEach((value, row) => (sheet.getCell(row + 1, at + 1).value = value));
    const { letter } = column;
    places.set(title, `'${sheetName}'!$${letter}$2:$${letter}$${values.length + 1}`);
  });
  sheet.getRow(1).font = { bold: true };
  return places;
}

function writeHead(sheet: Sheet, titles: string[]): void {
  const row = sheet.getRow(1);
  titles.forEach((title, at) => {
    const cell = row.getCell(at + 1);
    cell.value = title;
    cell.border = BORDER;
  });
  row.font = { bold: true };
  row.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
}

function writeNotes(sheet: Sheet, rows: string[][]): void {
  rows.forEach((texts) => {
    const row = sheet.addRow(texts);
    row.alignment = { wrapText: true, vertical: 'top' };
  });
  [18, 10, 60, 24].forEach((width, at) => (sheet.getColumn(at + 1).width = width));
  sheet.getRow(1).font = { bold: true };
}
