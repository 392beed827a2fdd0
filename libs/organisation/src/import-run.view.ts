import type { ImportRow } from './import-row.entity.js';
import type { ImportRun } from './import-run.entity.js';
import { noCounts } from './import-staged.plan.js';

/** A run as it leaves the server. */
export function importRunView(run: ImportRun) {
  return {
    id: run.id,
    kind: run.kind,
    source: run.source,
    unitId: run.unitId,
    unitName: run.unitName,
    fileName: run.fileName,
    state: run.state,
    progress: run.progress,
    counts: run.counts ?? noCounts(),
    changed: Object.entries(run.changed ?? {}).map(([column, rows]) => ({ column, rows })),
    skipsFaulty: run.skipsFaulty,
    requestedBy: run.requestedBy,
    requestedByName: run.requestedByName,
    failure: run.failure,
    createdAt: run.createdAt.toISOString(),
    checkedAt: run.checkedAt?.toISOString() ?? null,
    confirmedAt: run.confirmedAt?.toISOString() ?? null,
    finishedAt: run.finishedAt?.toISOString() ?? null,
  };
}

export type ImportRunView = ReturnType<typeof importRunView>;

/** A row as it leaves the server: neither ciphers nor hashes. */
export function importRowView({ line, verdict, name, idCardMask, messages, changes }: ImportRow) {
  return { line, verdict, name, idCardMask, messages: messages ?? [], changes: changes ?? [] };
}

export type ImportRowView = ReturnType<typeof importRowView>;
