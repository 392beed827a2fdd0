import type { ImportMessage } from '#organisation';
import type { ClassImport, ClassImportCounts, ClassImportState } from './class-import.entity.js';
import type { ClassImportKind } from './class-import-column.plan.js';
import type { ClassImportRow, ClassImportVerdict } from './class-import-row.entity.js';

export interface ClassImportView {
  id: string;
  kind: ClassImportKind;
  fileName: string;
  state: ClassImportState;
  counts: ClassImportCounts;
  requestedByName: string;
  createdAt: string;
  finishedAt: string | null;
}

export interface ClassImportRowView {
  line: number;
  verdict: ClassImportVerdict;
  label: string;
  messages: ImportMessage[];
}

export function classImportView(run: ClassImport): ClassImportView {
  const { id, kind, fileName, state, counts, requestedByName, createdAt, finishedAt } = run;
  return {
    id,
    kind,
    fileName,
    state,
    counts,
    requestedByName,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

export function classImportRowView(row: ClassImportRow): ClassImportRowView {
  const { line, verdict, label, messages } = row;
  return { line, verdict, label, messages: messages ?? [] };
}
