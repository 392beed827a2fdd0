import { Injectable } from '@nestjs/common';
import { MediaService } from '#media';
import { importErrors, type ImportHead, requireHead } from '#organisation';
import {
  Clock,
  Database,
  DomainError,
  type JobContext,
  type JobOutcome,
  readSheet,
  type SheetLine,
  Storage,
} from '#platform';
import { CategoryWords } from './category-words.service.js';
import type { CourseImport } from './course-import.entity.js';
import { COURSE_IMPORT_FAILED } from './course-import.errors.js';
import { CourseImportRepository } from './course-import.repository.js';
import type { CourseImportRow } from './course-import-row.entity.js';
import { courseImportFolder } from './course-import.service.js';
import { courseListColumns } from './course-list-column.plan.js';
import {
  type CourseListLine,
  coursesOf,
  type JudgedLine,
  judgeCourseList,
} from './course-list.plan.js';
import { CourseRepository } from './course.repository.js';
import { MAX_CHAPTERS, MAX_LESSONS } from './outline.plan.js';
import { themeNamed } from './theme-rows.js';

/** A batch of uploads is some dozens; a list of thousands would make courses nobody reviews. */
const MOST_ROWS = 2000;
const MOST_UNUSED = 200;
const LONGEST_FAILURE = 500;
const KEPT_MS = 7 * 86_400_000;

/** Judges the rows of a list in the background; writes nothing but what it found. */
@Injectable()
export class CourseImportChecking {
  constructor(
    private readonly database: Database,
    private readonly imports: CourseImportRepository,
    private readonly courses: CourseRepository,
    private readonly categories: CategoryWords,
    private readonly media: MediaService,
    private readonly storage: Storage,
    private readonly clock: Clock,
  ) {}

  /** However often it is tried: the rows are replaced as a whole, and a later round makes an earlier one needless. */
  async check(
    { importId, round }: { importId: string; round: number },
    { signal }: JobContext,
  ): Promise<JobOutcome> {
    const row = await this.imports.find(importId);
    if (row?.round !== round || !(await this.move(importId, 'checking', {}))) {
      return 'no-longer-needed';
    }
    try {
      await this.judge(row, await this.read(importId, signal));
      return undefined;
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
      // What is wrong with the sheet is so at every try: its owner is told at once.
      await this.giveUp(importId, error);
      return undefined;
    }
  }

  /** The owner is told why, in words. */
  async giveUp(importId: string, error: unknown): Promise<void> {
    const failure = error instanceof DomainError ? error.message : COURSE_IMPORT_FAILED;
    const finishedAt = this.clock.now();
    await this.move(importId, 'failed', { failure: failure.slice(0, LONGEST_FAILURE), finishedAt });
    await this.storage.deletePrefix(courseImportFolder(importId));
  }

  /** For the schedule: what was left lying for a week is over. */
  async purge(): Promise<void> {
    const now = this.clock.now();
    for (const { id } of await this.imports.leftSince(new Date(now.getTime() - KEPT_MS))) {
      await this.move(id, 'cancelled', { finishedAt: now });
      await this.storage.deletePrefix(courseImportFolder(id));
    }
  }

  private async judge({ id, requestedBy }: CourseImport, lines: CourseListLine[]): Promise<void> {
    const [categoryOf, files, takenTitles] = await Promise.all([
      this.categories.reader(),
      this.media.filesOf(requestedBy),
      this.courses.titlesOf(requestedBy),
    ]);
    const { rows, unusedFiles } = judgeCourseList(lines, {
      files,
      takenTitles: new Set(takenTitles),
      categoryOf,
      themeOf: themeNamed,
      mostLessons: MAX_LESSONS,
      mostChapters: MAX_CHAPTERS,
    });
    await this.database.transaction(async () => {
      const counts = countsOf(rows);
      const found = { counts, unusedFiles: unusedFiles.slice(0, MOST_UNUSED) };
      if (!(await this.imports.move(id, 'checked', found))) return;
      await this.imports.replaceRows(
        id,
        rows.map((row) => rowOf(id, row)),
      );
    });
  }

  private async read(importId: string, signal: AbortSignal): Promise<CourseListLine[]> {
    const path = this.storage.localPath(`${courseImportFolder(importId)}/sheet`);
    const found: CourseListLine[] = [];
    let head: ImportHead | null = null;
    for await (const lines of readSheet(path, { signal })) {
      head ??= requireHead(lines, courseListColumns);
      found.push(...below(head, lines));
      if (found.length > MOST_ROWS) throw importErrors['too-many-rows']({ most: MOST_ROWS });
    }
    if (found.length === 0) throw importErrors['no-rows']();
    return found;
  }

  private move(id: string, ...change: [Parameters<CourseImportRepository['move']>[1], object]) {
    return this.database.transaction(() => this.imports.move(id, ...change));
  }
}

function below({ line: headLine, places }: ImportHead, lines: SheetLine[]): CourseListLine[] {
  return lines
    .filter(({ line }) => line > headLine)
    .map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(
        places.flatMap(({ column, at }) => {
          const cell = cells[at] ?? null;
          return cell === null ? [] : [[column.key, cell]];
        }),
      ),
    }))
    .filter(({ cells }) => Object.keys(cells).length > 0);
}

function countsOf(rows: JudgedLine[]) {
  const good = rows.filter(({ verdict }) => verdict === 'good').length;
  const warned = ({ messages }: JudgedLine) => messages.some(({ level }) => level === 'warning');
  return {
    total: rows.length,
    good,
    error: rows.length - good,
    warning: rows.filter(warned).length,
    courses: coursesOf(rows).length,
  };
}

function rowOf(importId: string, row: JudgedLine): CourseImportRow {
  return {
    ...row,
    importId,
    course: row.course.slice(0, 100),
    lesson: row.lesson.slice(0, 100),
    file: row.file.slice(0, 255),
    courseId: null,
  };
}
