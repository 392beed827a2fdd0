import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Database, DomainError, systemActor } from '#platform';
import { CourseAuthoring } from './course-authoring.service.js';
import { CourseDrafts } from './course-draft.service.js';
import { CourseSheets } from './course-sheet.service.js';
import { CourseVersionRepository } from './course-version.repository.js';
import { isEditable } from './course-version.state.js';
import type { CourseWaiting } from './course-waiting.entity.js';
import { CourseWaitingRepository } from './course-waiting.repository.js';
import { courseErrors } from './course.errors.js';
import type { CourseSheet } from './course-sheet.view.js';
import { LessonRepository } from './lesson.repository.js';
import { missingForSubmission, type Missing } from './submission.plan.js';

const LONGEST_FAILURE = 500;

/** 处理完自动提交: drafts that are submitted as soon as the last of their videos is ready. */
@Injectable()
export class CoursesWaiting {
  constructor(
    private readonly database: Database,
    private readonly waiting: CourseWaitingRepository,
    private readonly versions: CourseVersionRepository,
    private readonly lessons: LessonRepository,
    private readonly drafts: CourseDrafts,
    private readonly sheets: CourseSheets,
    private readonly authoring: CourseAuthoring,
    private readonly clock: Clock,
  ) {}

  /**
   * Submits the draft once its videos are ready; at once where they are.
   * @throws `course.not-ready-for-review` when more is missing than time
   */
  async ask(actor: Actor, courseId: string): Promise<CourseSheet> {
    await this.database.transaction(async () => {
      const missing = await this.missing(actor, courseId);
      const lasting = missing.filter(({ passing }) => !passing);
      if (lasting.length > 0) {
        const reason = lasting.map(({ text }) => text).join('；');
        throw courseErrors['not-ready-for-review']({ reason, missing: lasting });
      }
      const askedAt = this.clock.now();
      const { memberId: askedBy, name: askedByName } = actor;
      await this.waiting.put({ courseId, askedBy, askedByName, askedAt, failure: null });
    });
    // A video that became ready meanwhile found nobody waiting.
    await this.attempt(courseId);
    return this.authoring.find(actor, courseId);
  }

  async cancel(actor: Actor, courseId: string): Promise<CourseSheet> {
    await this.database.transaction(async () => {
      await this.drafts.lockOwn(actor, courseId);
      await this.waiting.remove(courseId);
    });
    return this.authoring.find(actor, courseId);
  }

  /** For the listener: an asset is ready, or came to nothing. */
  async settled(assetId: string): Promise<void> {
    for (const courseId of await this.waiting.waitingFor(assetId)) await this.attempt(courseId);
  }

  /** Submits, goes on waiting, or writes down why neither is possible. Again: nothing more. */
  private async attempt(courseId: string): Promise<void> {
    const row = await this.waiting.find(courseId);
    if (row === null || row.failure !== null) return;
    try {
      await this.database.transaction(async () => {
        const missing = await this.missing(askerOf(row), courseId);
        if (missing.length > 0 && missing.every(({ passing }) => passing)) return;
        await this.authoring.submit(askerOf(row), courseId);
        await this.waiting.remove(courseId);
      });
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
      const failure = error.message.slice(0, LONGEST_FAILURE);
      await this.database.transaction(() => this.waiting.setFailure(courseId, failure));
    }
  }

  private async missing(actor: Actor, courseId: string): Promise<Missing[]> {
    const course = await this.drafts.lockOwn(actor, courseId);
    const version = await this.versions.find(course.draftVersionId);
    if (!version) throw courseErrors['no-next-version']();
    if (!isEditable(version.state)) throw courseErrors['already-submitted']();
    const lessons = await this.lessons.lessonsOf([version.id]);
    const assets = await this.sheets.assetsOf(lessons);
    return missingForSubmission(
      Object.assign({}, version, { format: course.format }),
      lessons,
      assets,
    );
  }
}

/** Who asked, with the right under which he did: to submit a course of his own, and nothing beside it. */
function askerOf({ askedBy, askedByName }: CourseWaiting): Actor {
  const grant = {
    role: 'instructor' as const,
    unitId: '',
    unitPath: '',
    line: null,
    authority: null,
  };
  return { ...systemActor, memberId: askedBy, name: askedByName, grants: [grant] };
}
