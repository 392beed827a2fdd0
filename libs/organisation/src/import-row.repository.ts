import { Injectable } from '@nestjs/common';
import { Database, type PageRequest, pageWindow } from '#platform';
import { Between, type FindOptionsWhere, In, MoreThan } from 'typeorm';
import { ImportRow } from './import-row.entity.js';
import type { ImportVerdict } from './import-staged.plan.js';

const COLUMNS = [
  'run_id',
  'line',
  'verdict',
  'warned',
  'name',
  'id_card_mask',
  'id_card_hash',
  'subject_id',
  'messages',
  'changes',
  'person',
  'places',
  'facts',
];
const MARKS = `(${COLUMNS.map(() => '?').join(',')})`;
const LINES_PER_DELETE = 5000;

export type RowFilter = ImportVerdict | 'warning';

@Injectable()
export class ImportRowRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(ImportRow);
  }

  /** Some hundred rows in one statement, written by hand: the query builder took longer than the database. */
  async insert(rows: ImportRow[]): Promise<void> {
    if (rows.length === 0) return;
    const sql = `INSERT INTO import_row (${COLUMNS.join(',')}) VALUES ${rows.map(() => MARKS).join(',')}`;
    await this.database.manager.query(sql, rows.flatMap(valuesOf));
  }

  /** A page of a run's rows in the order of the sheet; by the primary key or one of the two indexes. */
  page(runId: string, filter: RowFilter | null, page: PageRequest): Promise<[ImportRow[], number]> {
    const where: FindOptionsWhere<ImportRow> = { runId };
    if (filter === 'warning') where.warned = true;
    else if (filter !== null) where.verdict = filter;
    return this.rows.findAndCount({ where, order: { line: 'ASC' }, ...pageWindow(page) });
  }

  /** The next rows after a line, for going through all of them. */
  after(runId: string, line: number, take: number): Promise<ImportRow[]> {
    return this.rows.find({ where: { runId, line: MoreThan(line) }, order: { line: 'ASC' }, take });
  }

  atLines(runId: string, lines: number[]): Promise<ImportRow[]> {
    return this.rows.findBy({ runId, line: In(lines) });
  }

  between(runId: string, from: number, to: number): Promise<ImportRow[]> {
    return this.rows.find({
      where: { runId, line: Between(from, to), verdict: In(['new', 'update']) },
      order: { line: 'ASC' },
    });
  }

  async update(runId: string, line: number, change: Partial<ImportRow>): Promise<void> {
    await this.rows.update({ runId, line }, change as object);
  }

  async lastLine(runId: string): Promise<number> {
    return (await this.rows.maximum('line', { runId })) ?? 0;
  }

  /** Some thousand at a time, so that nobody waits for it. */
  async removeAll(runId: string): Promise<void> {
    await this.inParts(runId, (from, to) => this.rows.delete({ runId, line: Between(from, to) }));
  }

  /** What was to be written goes; what was found, and from what to what, stays. */
  async forgetStaged(runId: string): Promise<void> {
    await this.inParts(runId, (from, to) =>
      this.rows.update(
        { runId, line: Between(from, to) },
        { person: null, places: null, facts: null, idCardHash: null },
      ),
    );
  }

  private async inParts(
    runId: string,
    work: (from: number, to: number) => Promise<unknown>,
  ): Promise<void> {
    const last = await this.lastLine(runId);
    for (let from = 0; from <= last; from += LINES_PER_DELETE) {
      await this.database.transaction(() => work(from, from + LINES_PER_DELETE - 1));
    }
  }
}

function valuesOf(row: ImportRow): unknown[] {
  const json = (value: object | null) => (value === null ? null : JSON.stringify(value));
  return [
    row.runId,
    row.line,
    row.verdict,
    row.warned ? 1 : 0,
    row.name,
    row.idCardMask,
    row.idCardHash,
    row.subjectId,
    json(row.messages),
    json(row.changes),
    json(row.person),
    json(row.places),
    json(row.facts),
  ];
}
