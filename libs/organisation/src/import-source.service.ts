import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Injectable } from '@nestjs/common';
import { readSheet, type SheetLine, Storage } from '#platform';
import type { ImportColumn, ImportKind } from './import-column.plan.js';
import { type ImportHead, readHead } from './import-head.plan.js';
import { importErrors } from './import.errors.js';
import type { RowCells } from './import-member.plan.js';
import type { ImportRun } from './import-run.entity.js';
import { importFolder, type RawRow } from './import-run.service.js';

const ROWS_AT_A_TIME = 250;
/** Units are made one by one, each with its history. */
const MOST_ROWS: Record<ImportKind, number> = { members: 100_000, units: 3000 };

export interface SourceRow {
  line: number;
  cells: RowCells;
}

/** The rows that a run is about, wherever they come from. */
@Injectable()
export class ImportSources {
  constructor(private readonly storage: Storage) {}

  /** Some hundred rows at a time, below the head. @throws import.… for a wrong head or too many rows, sheet.… */
  async *rows(
    run: ImportRun,
    columns: ImportColumn[],
    signal: AbortSignal,
  ): AsyncGenerator<SourceRow[]> {
    const most = MOST_ROWS[run.kind];
    let count = 0;
    const parts =
      run.source === 'file' ? this.ofSheet(run, columns, signal) : this.ofRows(run, columns);
    for await (const part of parts) {
      count += part.length;
      if (count > most) throw importErrors['too-many-rows']({ most });
      if (part.length > 0) yield part;
    }
    if (count === 0) throw importErrors['no-rows']();
  }

  async remove(runId: string): Promise<void> {
    await this.storage.deletePrefix(importFolder(runId));
  }

  private async *ofSheet(
    { id }: ImportRun,
    columns: ImportColumn[],
    signal: AbortSignal,
  ): AsyncGenerator<SourceRow[]> {
    let head: ImportHead | null = null;
    const path = this.storage.localPath(`${importFolder(id)}/sheet`);
    for await (const lines of readSheet(path, { signal })) {
      head ??= requireHead(lines, columns);
      const { line, places } = head;
      yield lines
        .filter((one) => one.line > line)
        .map((one) => ({
          line: one.line,
          cells: cellsOf(one, places),
        }))
        .filter(({ cells }) => Object.keys(cells).length > 0);
    }
    if (!head) throw importErrors['no-rows']();
  }

  private async *ofRows({ id }: ImportRun, columns: ImportColumn[]): AsyncGenerator<SourceRow[]> {
    const input = createReadStream(this.storage.localPath(`${importFolder(id)}/rows`), 'utf8');
    let part: SourceRow[] = [];
    let line = 0;
    for await (const text of createInterface({ input })) {
      line += 1;
      part.push({ line, cells: byKey(JSON.parse(text) as RawRow, columns) });
      if (part.length < ROWS_AT_A_TIME) continue;
      yield part;
      part = [];
    }
    yield part;
  }
}

/** The head of a sheet. @throws import.no-head, head-missing, head-unknown, head-twice */
export function requireHead(lines: SheetLine[], columns: ImportColumn[]): ImportHead {
  const answer = readHead(lines, columns);
  if ('head' in answer) return answer.head;
  const titles = answer.titles.join('、');
  if (answer.fault === 'no-head') throw importErrors['no-head']({ titles });
  throw importErrors[`head-${answer.fault}`]({ titles });
}

function cellsOf({ cells }: SheetLine, places: ImportHead['places']): RowCells {
  const row: RowCells = {};
  for (const { column, at } of places) {
    const cell = cells[at];
    if (cell !== null && cell !== undefined) row[column.key] = cell;
  }
  return row;
}

function byKey(row: RawRow, columns: ImportColumn[]): RowCells {
  return Object.fromEntries(columns.map(({ key, title }) => [key, row[key] ?? row[title] ?? null]));
}
