import type { Report } from './report.entity.js';

/** A report as its owner sees it. */
export function reportView(report: Report) {
  return {
    id: report.id,
    kind: report.kind,
    unitId: report.unitId,
    unitName: report.unitName,
    year: report.year,
    format: report.format,
    columns: report.columns,
    reason: report.reason,
    state: report.state,
    progress: report.progress,
    rows: report.rowCount,
    fileName: report.fileName,
    createdAt: report.createdAt.toISOString(),
    finishedAt: report.finishedAt?.toISOString() ?? null,
    expiresAt: report.expiresAt?.toISOString() ?? null,
    failure: report.failure,
  };
}

export type ReportView = ReturnType<typeof reportView>;
