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
import { IMPORT_KINDS } from './import-column.plan.js';
import { importErrors } from './import.errors.js';
import { ImportRowRepository } from './import-row.repository.js';
import { importScopes, mustImport } from './import-run.policy.js';
import { ImportRuns } from './import-run.service.js';
import { importTemplate, KIND_NAMES } from './import-template.plan.js';
import { UnitRepository } from './unit.repository.js';

const ROWS_AT_A_TIME = 1000;

export interface ImportDownload {
  stream: Readable;
  fileName: string;
}

/** What is downloaded before and after an import: the template, and what was found about each row. */
@Injectable()
export class ImportFiles {
  constructor(
    private readonly runs: ImportRuns,
    private readonly rows: ImportRowRepository,
    private readonly units: UnitRepository,
    private readonly storage: Storage,
    private readonly audit: Audit,
  ) {}

  /** @throws import.kind-unknown */
  async template(actor: Actor, kind: string): Promise<{ content: Buffer; fileName: string }> {
    mustImport(actor);
    const known = IMPORT_KINDS.find((one) => one === kind);
    if (!known) throw importErrors['kind-unknown']({ kind: '不在可选范围内' });
    const topId = importScopes(actor)[0]?.path.split('/').at(-2) ?? '';
    const top = await this.units.find(topId);
    const content = await writeTemplate(importTemplate(known, top?.line ?? 'administrative'));
    return { content, fileName: `${KIND_NAMES[known]}导入模板.xlsx` };
  }

  /** The rows that have something wrong or worth a look: line, column, what is wrong, what to write. */
  async verdicts(actor: Actor, id: string): Promise<ImportDownload> {
    const run = await this.runs.visible(actor, id);
    const folder = await this.storage.temporaryFolder();
    const path = join(folder, randomUUID());
    try {
      const files = { format: 'xlsx' as const, path, draftPath: `${path}.draft` };
      const { rows } = await writeSheet(files, layout(run.fileName), this.faulty(id));
      await this.audit.record(actor, 'import.verdicts', {
        subject: 'import-run',
        subjectId: id,
        details: { unitId: run.unitId, unitName: run.unitName, rows },
      });
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
    const stream = createReadStream(path);
    stream.once('close', () => void rm(folder, { recursive: true, force: true }));
    return { stream, fileName: `导入结果_${run.unitName}.xlsx` };
  }

  private async *faulty(runId: string): AsyncGenerator<SheetRow> {
    for (let line = 0; ;) {
      const rows = await this.rows.after(runId, line, ROWS_AT_A_TIME);
      for (const row of rows) {
        for (const { level, column, problem, advice } of row.messages ?? []) {
          const kind = level === 'error' ? '有误' : '提醒';
          const who = [row.name ?? '', row.idCardMask ?? ''];
          yield { cells: [row.line, kind, ...who, column ?? '整行', problem, advice] };
        }
      }
      line = rows.at(-1)?.line ?? line;
      if (rows.length < ROWS_AT_A_TIME) return;
    }
  }
}

function layout(fileName: string): SheetLayout {
  return {
    sheetName: '导入结果',
    title: '导入检查结果',
    block: [[`文件：${fileName}`]],
    columns: [
      { title: '行号', width: 8 },
      { title: '结果', width: 8 },
      { title: '姓名或名称', width: 16 },
      { title: '身份证号码', width: 22 },
      { title: '列', width: 18 },
      { title: '问题', width: 36 },
      { title: '怎么改', width: 48 },
    ],
  };
}
