import { Injectable } from '@nestjs/common';
import { UploadService } from '#media';
import { importErrors, type ImportHead, requireHead } from '#organisation';
import {
  type Actor,
  Audit,
  Clock,
  Database,
  newId,
  type Page,
  pageOf,
  type PageRequest,
  type ReadCell,
  readSheet,
  type SheetLine,
  writeTemplate,
} from '#platform';
import { ClassDesk } from './class-desk.service.js';
import { ClassImport, type ClassImportCounts } from './class-import.entity.js';
import {
  CLASS_IMPORT_NAMES,
  classImportColumns,
  type ClassImportKind,
  classImportTemplate,
  MOST_ROWS,
} from './class-import-column.plan.js';
import {
  ClassImportJudging,
  type JudgedRow,
  type SourceRow,
} from './class-import-judging.service.js';
import { ClassImportRow, type ClassImportVerdict } from './class-import-row.entity.js';
import { ClassImportRepository } from './class-import.repository.js';
import {
  classImportRowView,
  type ClassImportRowView,
  classImportView,
  type ClassImportView,
} from './class-import.view.js';
import { ClassImportWriting } from './class-import-writing.service.js';
import { classWorkErrors } from './class-work.errors.js';

export interface NewClassImport {
  kind: ClassImportKind;
  /** A finished upload of the purpose `attachment`. */
  uploadId: string;
}

/** Sheets of a class: read and judged at once, written when somebody has looked and said so. */
@Injectable()
export class ClassImports {
  constructor(
    private readonly database: Database,
    private readonly desk: ClassDesk,
    private readonly uploads: UploadService,
    private readonly imports: ClassImportRepository,
    private readonly judging: ClassImportJudging,
    private readonly writing: ClassImportWriting,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async template(
    actor: Actor,
    classId: string,
    kind: ClassImportKind,
  ): Promise<{ content: Buffer; fileName: string }> {
    await this.desk.run(actor, classId);
    const content = await writeTemplate(classImportTemplate(kind));
    return { content, fileName: `${CLASS_IMPORT_NAMES[kind]}导入模板.xlsx` };
  }

  /** @throws import.head-…, import.too-many-rows, sheet.…, media.upload-…, class-work.class-over */
  async start(
    actor: Actor,
    classId: string,
    { kind, uploadId }: NewClassImport,
  ): Promise<ClassImportView> {
    const row = await this.desk.change(actor, classId);
    return this.uploads.handOver(actor, uploadId, 'attachment', async ({ path, fileName }) => {
      const judged = await this.judging.judge(actor, row, kind, await rowsOf(path, kind));
      const run = this.newRun(actor, classId, { kind, fileName, counts: countsOf(judged) });
      const rows = judged.map((one) =>
        Object.assign(new ClassImportRow(), { importId: run.id, ...one }),
      );
      await this.database.transaction(async () => {
        await this.imports.insert(run, rows);
        await this.audit.record(actor, 'class-work.import-start', {
          subject: 'training-class',
          subjectId: classId,
          details: { className: row.name, kind, fileName, counts: run.counts },
        });
      });
      return classImportView(run);
    });
  }

  async list(actor: Actor, classId: string, page: PageRequest): Promise<Page<ClassImportView>> {
    await this.desk.run(actor, classId);
    const [runs, total] = await this.imports.list(classId, page);
    return pageOf(runs.map(classImportView), total, page);
  }

  async find(actor: Actor, classId: string, id: string): Promise<ClassImportView> {
    await this.desk.run(actor, classId);
    return classImportView(await this.require(classId, id));
  }

  async rows(
    actor: Actor,
    classId: string,
    { id, verdict }: { id: string; verdict: ClassImportVerdict | null },
    page: PageRequest,
  ): Promise<Page<ClassImportRowView>> {
    await this.desk.run(actor, classId);
    await this.require(classId, id);
    const [rows, total] = await this.imports.page(id, verdict, page);
    return pageOf(rows.map(classImportRowView), total, page);
  }

  /** All of it or nothing; a row at fault keeps all from being written unless it is skipped. */
  async confirm(
    actor: Actor,
    classId: string,
    { id, skipsFaulty }: { id: string; skipsFaulty: boolean },
  ): Promise<ClassImportView> {
    const row = await this.desk.change(actor, classId);
    await this.database.transaction(async () => {
      const { kind, counts } = await this.require(classId, id);
      if (counts.error > 0 && !skipsFaulty) {
        throw classWorkErrors['import-has-faults']({ count: counts.error });
      }
      if (counts.new === 0) throw classWorkErrors['import-nothing']();
      const finishedAt = this.clock.now();
      const ended = await this.imports.end(id, { state: 'applied', finishedAt });
      if (!ended) throw classWorkErrors['import-ended']();
      await this.writing.write(actor, row, kind, await this.imports.toWrite(id));
      await this.audit.record(actor, 'class-work.import-confirm', {
        subject: 'training-class',
        subjectId: classId,
        details: { className: row.name, kind, counts },
      });
    });
    return this.find(actor, classId, id);
  }

  /** @throws class-work.import-ended */
  async cancel(actor: Actor, classId: string, id: string): Promise<void> {
    await this.desk.run(actor, classId);
    await this.require(classId, id);
    const finishedAt = this.clock.now();
    const ended = await this.database.transaction(() =>
      this.imports.end(id, { state: 'cancelled', finishedAt }),
    );
    if (!ended) throw classWorkErrors['import-ended']();
  }

  private async require(classId: string, id: string): Promise<ClassImport> {
    const run = await this.imports.find(classId, id);
    if (!run) throw classWorkErrors['import-not-found']();
    return run;
  }

  private newRun(
    actor: Actor,
    classId: string,
    facts: Pick<ClassImport, 'kind' | 'fileName' | 'counts'>,
  ): ClassImport {
    return Object.assign(new ClassImport(), {
      id: newId(),
      classId,
      ...facts,
      state: 'checked',
      requestedBy: actor.memberId,
      requestedByName: actor.name,
      createdAt: this.clock.now(),
      finishedAt: null,
    });
  }
}

/** The rows below the head. @throws import.no-rows, import.too-many-rows, import.head-… */
async function rowsOf(path: string, kind: ClassImportKind): Promise<SourceRow[]> {
  const columns = classImportColumns(kind);
  let head: ImportHead | null = null;
  const rows: SourceRow[] = [];
  for await (const lines of readSheet(path)) {
    head ??= requireHead(lines, columns);
    const { line, places } = head;
    for (const one of lines) {
      const cells = cellsOf(one, places);
      if (one.line > line && Object.keys(cells).length > 0) rows.push({ line: one.line, cells });
    }
    if (rows.length > MOST_ROWS) throw importErrors['too-many-rows']({ most: MOST_ROWS });
  }
  if (rows.length === 0) throw importErrors['no-rows']();
  return rows;
}

function cellsOf({ cells }: SheetLine, places: ImportHead['places']): Record<string, ReadCell> {
  return Object.fromEntries(
    places.flatMap(({ column, at }) => {
      const cell = cells[at] ?? null;
      return cell === null || cell === '' ? [] : [[column.key, cell]];
    }),
  );
}

function countsOf(rows: JudgedRow[]): ClassImportCounts {
  const of = (verdict: ClassImportVerdict) => rows.filter((row) => row.verdict === verdict).length;
  return {
    new: of('new'),
    unchanged: of('unchanged'),
    error: of('error'),
    total: rows.length,
  };
}
