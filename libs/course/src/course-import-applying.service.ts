import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { wrong } from '#organisation';
import {
  type Actor,
  Audit,
  Clock,
  Database,
  DomainError,
  type JobOutcome,
  Storage,
  systemActor,
} from '#platform';
import { CourseAuthoring } from './course-authoring.service.js';
import type { CourseImport } from './course-import.entity.js';
import { COURSE_IMPORT_FAILED } from './course-import.errors.js';
import { CourseImportRepository } from './course-import.repository.js';
import type { CourseImportRow } from './course-import-row.entity.js';
import { courseImportFolder } from './course-import.service.js';
import { coursesOf, type ListedCourse } from './course-list.plan.js';
import { LessonAuthoring } from './lesson-authoring.service.js';

/** Makes the courses of a confirmed list in the background. */
@Injectable()
export class CourseImportApplying {
  constructor(
    private readonly database: Database,
    private readonly imports: CourseImportRepository,
    private readonly authoring: CourseAuthoring,
    private readonly lessons: LessonAuthoring,
    private readonly storage: Storage,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Each course is made whole and once: killed in between, the next try goes on with the courses still to be made. */
  async apply(importId: string): Promise<JobOutcome> {
    const found = await this.imports.find(importId);
    if (found?.state !== 'applying') return 'no-longer-needed';
    const courses = coursesOf(await this.imports.rowsWith(importId, 'good'));
    const total = found.counts?.courses ?? courses.length;
    for (const [at, course] of courses.entries()) {
      await this.make(found, course);
      const progress = Math.floor((99 * (total - courses.length + at + 1)) / Math.max(1, total));
      await this.database.transaction(() => this.imports.setProgress(importId, progress));
      // Requests, and other writers, have their turn.
      await nextTurn();
    }
    await this.finish(found);
    return undefined;
  }

  /** The last try has failed: the owner is told why, in words. What was made stays. */
  async giveUp(importId: string, error: unknown): Promise<void> {
    const failure = error instanceof DomainError ? error.message : COURSE_IMPORT_FAILED;
    const finishedAt = this.clock.now();
    await this.database.transaction(() =>
      this.imports.move(importId, 'failed', { failure: failure.slice(0, 500), finishedAt }),
    );
  }

  /** In one unit of work with the mark on its rows. What is refused by now is said on them, and the others go on. */
  private async make(run: CourseImport, course: ListedCourse): Promise<void> {
    const lines = course.chapters.flatMap((chapter) => chapter.lessons.map(({ line }) => line));
    try {
      await this.database.transaction(async () => {
        // Whoever comes second finds nothing left to make.
        const locked = await this.imports.lock(run.id);
        const open = await this.imports.rowsWith(run.id, 'good');
        if (locked?.state !== 'applying' || !open.some(({ line }) => lines.includes(line))) return;
        const courseId = await this.build(ownerOf(run), course);
        await this.imports.changeRows(run.id, lines, { verdict: 'made', courseId });
      });
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
      await this.database.transaction(() =>
        this.imports.changeRows(run.id, lines, {
          verdict: 'error',
          messages: [wrong(null, error.code, error.message, '重新上传这些行').message],
        }),
      );
    }
  }

  private async build(owner: Actor, { title, chapters, ...facts }: ListedCourse): Promise<string> {
    const { category, theme, tags, lecturer, summary } = facts;
    const { id } = await this.authoring.create(owner, {
      title,
      ...(category !== null && { category }),
      ...(theme !== null && { theme }),
      ...(tags !== null && { tags }),
      ...(lecturer !== null && { lecturer }),
      ...(summary !== null && { summary }),
    });
    const wished = chapters.map((chapter, at) => ({
      title: chapter.title === '' ? chapterNumbered(at) : chapter.title,
      lessonIds: [],
    }));
    const sheet = await this.authoring.change(owner, id, { chapters: wished });
    for (const [at, chapter] of chapters.entries()) {
      const chapterId = sheet.chapters[at]?.id;
      for (const { title: lessonTitle, staged } of chapter.lessons) {
        const { kind, assetId: mediaAssetId } = staged;
        const lesson = { title: lessonTitle, kind, mediaAssetId, chapterId };
        await this.lessons.add(owner, id, lesson);
      }
    }
    return id;
  }

  private async finish(run: CourseImport): Promise<void> {
    const made = await this.imports.rowsWith(run.id, 'made');
    const faulty = await this.imports.rowsWith(run.id, 'error');
    const counts = {
      total: run.counts?.total ?? made.length,
      warning: run.counts?.warning ?? 0,
      good: made.length,
      error: faulty.length,
      courses: coursesMade(made),
    };
    await this.database.transaction(async () => {
      const finishedAt = this.clock.now();
      const done = { counts, finishedAt, progress: 100 };
      if (!(await this.imports.move(run.id, 'done', done))) return;
      await this.audit.record(ownerOf(run), 'course-import.apply', {
        subject: 'course-import',
        subjectId: run.id,
        details: { fileName: run.fileName, counts },
      });
    });
    await this.storage.deletePrefix(courseImportFolder(run.id));
  }
}

const coursesMade = (rows: CourseImportRow[]) => new Set(rows.map(({ courseId }) => courseId)).size;

const chapterNumbered = (at: number) =>
  `第${['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'][at] ?? at + 1}章`;

/** Who confirmed it, with the right under which he did: to make courses of his own, and nothing beside it. */
function ownerOf({ requestedBy, requestedByName }: CourseImport): Actor {
  const grant = {
    role: 'instructor' as const,
    unitId: '',
    unitPath: '',
    line: null,
    authority: null,
  };
  return { ...systemActor, memberId: requestedBy, name: requestedByName, grants: [grant] };
}
