import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Audit,
  type SheetLayout,
  type SheetRow,
  Storage,
  writeSheet,
  writeTemplate,
} from '#platform';
import { CategoryWords } from './category-words.service.js';
import { CourseImportRepository } from './course-import.repository.js';
import { CourseImports } from './course-import.service.js';
import { CourseListRows } from './course-list-rows.service.js';
import { courseListColumns } from './course-list-column.plan.js';
import { courseListTemplate } from './course-list-template.plan.js';
import { courseErrors } from './course.errors.js';
import { canAuthor } from './course.policy.js';

const ROWS_AT_A_TIME = 500;

export interface CourseFile {
  stream: Readable;
  fileName: string;
}

/** The sheets around lists of courses: the template, what was found about each row, and one's courses as such a list. */
@Injectable()
export class CourseImportFiles {
  constructor(
    private readonly runs: CourseImports,
    private readonly imports: CourseImportRepository,
    private readonly listRows: CourseListRows,
    private readonly categories: CategoryWords,
    private readonly storage: Storage,
    private readonly audit: Audit,
  ) {}

  async template(actor: Actor): Promise<{ content: Buffer; fileName: string }> {
    if (!canAuthor(actor)) throw courseErrors['authoring-forbidden']();
    const categories = (await this.categories.names()).map(({ name }) => name);
    const content = await writeTemplate(courseListTemplate(categories));
    return { content, fileName: '课程清单模板.xlsx' };
  }

  /** The rows that have something wrong or worth a look: line, column, what is wrong, what to write. */
  async verdicts(actor: Actor, id: string): Promise<CourseFile> {
    const run = await this.runs.visible(actor, id);
    const layout = verdictLayout(run.fileName, run.unusedFiles ?? []);
    const { stream } = await this.written(layout, this.faulty(id));
    return { stream, fileName: '课程清单检查结果.xlsx' };
  }

  /** The actor's own courses as a list that can be handed in again, those archived left out. */
  async courses(actor: Actor): Promise<CourseFile> {
    if (!canAuthor(actor)) throw courseErrors['authoring-forbidden']();
    const { stream, rows } = await this.written(listLayout, this.listRows.of(actor.memberId));
    await this.audit.record(actor, 'course.export', {
      subject: 'member',
      subjectId: actor.memberId,
      details: { rows, columns: courseListColumns.map(({ title }) => title) },
    });
    return { stream, fileName: `课程清单_${actor.name}.xlsx` };
  }

  private async written(layout: SheetLayout, rows: AsyncIterable<SheetRow>) {
    const folder = await this.storage.temporaryFolder();
    const path = join(folder, randomUUID());
    try {
      const files = { format: 'xlsx' as const, path, draftPath: `${path}.draft` };
      const { rows: count } = await writeSheet(files, layout, rows);
      const stream = createReadStream(path);
      stream.once('close', () => void rm(folder, { recursive: true, force: true }));
      return { stream, rows: count };
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  private async *faulty(importId: string): AsyncGenerator<SheetRow> {
    for (let line = 0; ;) {
      const rows = await this.imports.after(importId, line, ROWS_AT_A_TIME);
      for (const { line: at, course, file, messages } of rows) {
        for (const { level, column, problem, advice } of messages) {
          const kind = level === 'error' ? '有误' : '提醒';
          yield { cells: [at, kind, course, file, column ?? '整行', problem, advice] };
        }
      }
      line = rows.at(-1)?.line ?? line;
      if (rows.length < ROWS_AT_A_TIME) return;
    }
  }
}

const listLayout: SheetLayout = {
  sheetName: '课程清单',
  title: '课程清单',
  block: [],
  columns: courseListColumns.map(({ title, width }) => ({ title, width })),
};

function verdictLayout(fileName: string, unusedFiles: string[]): SheetLayout {
  const unused = unusedFiles.length > 0 ? [[`没有用到的文件：${unusedFiles.join('、')}`]] : [];
  return {
    sheetName: '检查结果',
    title: '课程清单检查结果',
    block: [[`文件：${fileName}`], ...unused],
    columns: [
      { title: '行号', width: 8 },
      { title: '结果', width: 8 },
      { title: '课程名称', width: 28 },
      { title: '文件名', width: 28 },
      { title: '列', width: 14 },
      { title: '问题', width: 36 },
      { title: '怎么改', width: 40 },
    ],
  };
}
