import { Injectable } from '@nestjs/common';
import { Database, type PageRequest, pageWindow } from '#platform';
import { type FindOptionsWhere, In, LessThan, MoreThan } from 'typeorm';
import { CourseImport } from './course-import.entity.js';
import { CourseImportRow, type CourseImportVerdict } from './course-import-row.entity.js';
import { type CourseImportState, courseImportSteps } from './course-import.state.js';

type Change = Partial<Omit<CourseImport, 'id' | 'state'>>;

const ROWS_PER_STATEMENT = 500;

@Injectable()
export class CourseImportRepository {
  constructor(private readonly database: Database) {}

  private get imports() {
    return this.database.repository(CourseImport);
  }

  private get rows() {
    return this.database.repository(CourseImportRow);
  }

  find(id: string): Promise<CourseImport | null> {
    return this.imports.findOneBy({ id });
  }

  /** Locked until the unit of work ends. */
  async lock(id: string): Promise<CourseImport | null> {
    const [row] = await this.database.lockRows(CourseImport, 'id', [id]);
    return row ?? null;
  }

  async add(row: CourseImport): Promise<void> {
    await this.imports.insert(row);
  }

  /** Somebody's own, newest first; by the index on who asked and when. */
  list(requestedBy: string, page: PageRequest): Promise<[CourseImport[], number]> {
    return this.imports.findAndCount({
      where: { requestedBy },
      order: { createdAt: 'DESC', id: 'DESC' },
      ...pageWindow(page),
    });
  }

  /** @returns false when the list is in no state from which it could come there. */
  async move(id: string, to: CourseImportState, change: Change): Promise<boolean> {
    const where = { id, state: In(courseImportSteps[to]) };
    return (await this.imports.update(where, { ...change, state: to })).affected === 1;
  }

  async setProgress(id: string, progress: number): Promise<void> {
    await this.imports.update({ id, state: 'applying' }, { progress });
  }

  /** Lists that nobody decided on since before `until`. */
  leftSince(until: Date): Promise<CourseImport[]> {
    const where = { state: In(['uploaded', 'checking', 'checked']), createdAt: LessThan(until) };
    return this.imports.find({ where: where as FindOptionsWhere<CourseImport>, take: 100 });
  }

  async replaceRows(importId: string, rows: CourseImportRow[]): Promise<void> {
    await this.rows.delete({ importId });
    for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT) {
      await this.rows.insert(rows.slice(at, at + ROWS_PER_STATEMENT));
    }
  }

  /** A page of rows in the order of the list; by the primary key, or the index on the verdict. */
  page(
    importId: string,
    verdict: CourseImportVerdict | null,
    page: PageRequest,
  ): Promise<[CourseImportRow[], number]> {
    const where = { importId, ...(verdict && { verdict }) };
    return this.rows.findAndCount({ where, order: { line: 'ASC' }, ...pageWindow(page) });
  }

  /** The next rows after a line, for going through all of them. */
  after(importId: string, line: number, take: number): Promise<CourseImportRow[]> {
    const where = { importId, line: MoreThan(line) };
    return this.rows.find({ where, order: { line: 'ASC' }, take });
  }

  rowsWith(importId: string, verdict: CourseImportVerdict): Promise<CourseImportRow[]> {
    return this.rows.find({ where: { importId, verdict }, order: { line: 'ASC' } });
  }

  async changeRows(
    importId: string,
    lines: number[],
    change: Partial<Pick<CourseImportRow, 'verdict' | 'courseId' | 'messages'>>,
  ): Promise<void> {
    await this.rows.update({ importId, line: In(lines) }, change);
  }
}
