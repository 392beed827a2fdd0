import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Audit,
  Clock,
  Database,
  Jobs,
  newId,
  type Page,
  pageOf,
  type PageRequest,
  Storage,
} from '#platform';
import type { CourseImport } from './course-import.entity.js';
import { courseImportErrors } from './course-import.errors.js';
import { applyCourseImport, checkCourseImport } from './course-import.jobs.js';
import { CourseImportRepository } from './course-import.repository.js';
import type { CourseImportVerdict } from './course-import-row.entity.js';
import { isCourseImportEnded } from './course-import.state.js';
import {
  courseImportRowView,
  type CourseImportRowView,
  courseImportView,
  type CourseImportView,
} from './course-import.view.js';
import { courseErrors } from './course.errors.js';
import { canAuthor } from './course.policy.js';

export function courseImportFolder(id: string): string {
  return `course-imports/${id}`;
}

/** Lists of courses from the asking to the confirmation; an instructor's own. The work is done in the background. */
@Injectable()
export class CourseImports {
  constructor(
    private readonly database: Database,
    private readonly imports: CourseImportRepository,
    private readonly jobs: Jobs,
    private readonly storage: Storage,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Takes a sheet over, which is moved, and has it checked. Nothing is made before `confirm`. */
  async start(
    actor: Actor,
    { path, fileName }: { path: string; fileName: string },
  ): Promise<CourseImportView> {
    if (!canAuthor(actor)) throw courseErrors['authoring-forbidden']();
    const row = this.newRow(actor, fileName);
    await this.storage.adopt(`${courseImportFolder(row.id)}/sheet`, path);
    await this.database.transaction(async () => {
      await this.imports.add(row);
      await this.sendToCheck(row);
      await this.record(actor, 'course-import.start', row);
    });
    return courseImportView(row);
  }

  /** Newest first. */
  async list(actor: Actor, page: PageRequest): Promise<Page<CourseImportView>> {
    if (!canAuthor(actor)) throw courseErrors['authoring-forbidden']();
    const [rows, total] = await this.imports.list(actor.memberId, page);
    return pageOf(rows.map(courseImportView), total, page);
  }

  /** @throws course-import.not-found also for another's. */
  async find(actor: Actor, id: string): Promise<CourseImportView> {
    return courseImportView(await this.visible(actor, id));
  }

  async listRows(
    actor: Actor,
    id: string,
    verdict: CourseImportVerdict | null,
    page: PageRequest,
  ): Promise<Page<CourseImportRowView>> {
    await this.visible(actor, id);
    const [rows, total] = await this.imports.page(id, verdict, page);
    return pageOf(rows.map(courseImportRowView), total, page);
  }

  /** Checks the list again, against the files and courses that are there by now. */
  async checkAgain(actor: Actor, id: string): Promise<CourseImportView> {
    await this.visible(actor, id);
    await this.database.transaction(async () => {
      const row = await this.imports.lock(id);
      if (row?.state !== 'checked') throw courseImportErrors['not-checked']();
      const round = row.round + 1;
      await this.imports.move(id, 'uploaded', { round });
      await this.sendToCheck({ id, round });
    });
    return this.find(actor, id);
  }

  /**
   * Has what was checked made in the background. All or nothing, unless the faulty rows are to be skipped.
   * @throws course-import.has-faults, course-import.nothing-to-do, course-import.not-checked
   */
  async confirm(
    actor: Actor,
    id: string,
    { skipsFaulty = false }: { skipsFaulty?: boolean } = {},
  ): Promise<CourseImportView> {
    await this.visible(actor, id);
    await this.database.transaction(async () => {
      const row = await this.imports.lock(id);
      if (row?.state !== 'checked') throw courseImportErrors['not-checked']();
      const { error = 0, good = 0 } = row.counts ?? {};
      if (error > 0 && !skipsFaulty) throw courseImportErrors['has-faults']({ count: error });
      if (good === 0) throw courseImportErrors['nothing-to-do']();
      await this.imports.move(id, 'applying', { skipsFaulty, progress: 0 });
      await this.jobs.add(applyCourseImport, { importId: id }, { key: id });
      await this.record(actor, 'course-import.confirm', Object.assign({}, row, { skipsFaulty }));
    });
    return this.find(actor, id);
  }

  /** Gives a list up of which nothing is made yet. @throws course-import.under-way */
  async cancel(actor: Actor, id: string): Promise<void> {
    const row = await this.visible(actor, id);
    await this.database.transaction(async () => {
      const finishedAt = this.clock.now();
      if (!(await this.imports.move(id, 'cancelled', { finishedAt }))) {
        throw isCourseImportEnded(row.state)
          ? courseImportErrors['not-checked']()
          : courseImportErrors['under-way']();
      }
      await this.record(actor, 'course-import.cancel', row);
    });
    await this.storage.deletePrefix(courseImportFolder(id));
  }

  /** The list, for who handed it in. @throws course-import.not-found */
  async visible(actor: Actor, id: string): Promise<CourseImport> {
    if (!canAuthor(actor)) throw courseErrors['authoring-forbidden']();
    const row = await this.imports.find(id);
    if (row?.requestedBy !== actor.memberId) throw courseImportErrors['not-found']();
    return row;
  }

  private sendToCheck({ id, round }: Pick<CourseImport, 'id' | 'round'>): Promise<void> {
    return this.jobs.add(checkCourseImport, { importId: id, round }, { key: `${id}/${round}` });
  }

  private record(
    actor: Actor,
    action: string,
    { id, fileName, counts, skipsFaulty }: CourseImport,
  ): Promise<void> {
    const details = { fileName, counts, skipsFaulty };
    return this.audit.record(actor, action, {
      subject: 'course-import',
      subjectId: id,
      details,
    });
  }

  private newRow(actor: Actor, fileName: string): CourseImport {
    return {
      id: newId(),
      requestedBy: actor.memberId,
      requestedByName: actor.name,
      fileName,
      state: 'uploaded',
      progress: 0,
      counts: null,
      unusedFiles: null,
      skipsFaulty: false,
      round: 1,
      failure: null,
      createdAt: this.clock.now(),
      finishedAt: null,
    };
  }
}
