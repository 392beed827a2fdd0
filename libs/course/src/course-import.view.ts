import type { CourseImport, CourseImportCounts } from './course-import.entity.js';
import type { CourseImportRow } from './course-import-row.entity.js';

export const noImportCounts: CourseImportCounts = {
  total: 0,
  good: 0,
  error: 0,
  warning: 0,
  courses: 0,
};

export function courseImportView(row: CourseImport) {
  return {
    id: row.id,
    fileName: row.fileName,
    state: row.state,
    progress: row.progress,
    counts: row.counts ?? noImportCounts,
    unusedFiles: row.unusedFiles ?? [],
    skipsFaulty: row.skipsFaulty,
    failure: row.failure,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

export type CourseImportView = ReturnType<typeof courseImportView>;

export function courseImportRowView(row: CourseImportRow) {
  const { line, verdict, course, lesson, file, messages, courseId } = row;
  return { line, verdict, course, lesson, file, messages, courseId };
}

export type CourseImportRowView = ReturnType<typeof courseImportRowView>;
