import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, type Page, type PageRequest } from '#platform';
import { plainText } from './course-facts.plan.js';
import type { Draft } from './course-draft.service.js';
import { CourseSchedules } from './course-schedule.service.js';
import { CourseVersionRepository } from './course-version.repository.js';
import { stageAfter, type VersionMove } from './course-version.state.js';
import type { Course } from './course.entity.js';
import { courseErrors } from './course.errors.js';
import { canWithdraw } from './course.policy.js';
import { CourseRepository } from './course.repository.js';
import type { CourseState } from './course.state.js';
import { ReviewDeskRepository } from './review-desk.repository.js';
import { ReviewDesk } from './review-desk.service.js';
import {
  levelOf,
  type ReviewStage,
  reviewStages,
  stageAfterApproval,
} from './review-level.plan.js';
import { ReviewFiles } from './review-file.service.js';
import { type ReviewFile, type ReviewFilter, type ReviewRow } from './review.view.js';
import { reviewScope } from './review-scope.policy.js';

const MOVES: Partial<Record<ReviewStage, VersionMove>> = {
  'second-review': 'to-second',
  'final-review': 'to-final',
};

/** 三审: what is decided about versions before they are published. */
@Injectable()
export class CourseReviews {
  constructor(
    private readonly database: Database,
    private readonly desk: ReviewDesk,
    private readonly files: ReviewFiles,
    private readonly courses: CourseRepository,
    private readonly versions: CourseVersionRepository,
    private readonly rows: ReviewDeskRepository,
    private readonly schedules: CourseSchedules,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Courses of others in the actor's scope; unless asked otherwise those that wait for a decision, the longest first. */
  async list(
    actor: Actor,
    { stage, ...page }: PageRequest & { stage?: ReviewFilter | undefined },
  ): Promise<Page<ReviewRow>> {
    if (!canWithdraw(actor)) throw courseErrors['review-forbidden']();
    const scope = reviewScope(actor);
    const found =
      stage === 'published' || stage === 'withdrawn'
        ? await this.rows.decided(stage, scope, page)
        : await this.rows.waiting(
            stage ? [stage] : [...reviewStages],
            { scope, notOf: actor.memberId },
            page,
          );
    return { ...found, items: await this.files.rows(found.items) };
  }

  /** A course that was submitted, whatever became of it. */
  async find(actor: Actor, id: string): Promise<ReviewFile> {
    return this.files.file(actor, await this.desk.find(actor, id));
  }

  /**
   * Approves for the next level, or for publication at the last; or returns to the author. What was approved and
   * not published yet can still be returned.
   * @param publishAt with the last approval: not before then; at once unless given.
   * @throws `course.own-course` and its like, `course.not-under-review`, `course.invalid`
   */
  async review(
    actor: Actor,
    id: string,
    decision: 'approve' | 'return',
    said: string,
    publishAt?: Date,
  ): Promise<ReviewFile> {
    const comment = plainText(said);
    if (decision === 'return' && comment === '') {
      throw courseErrors.invalid({ comment: '退回时请写明原因，方便教师修改' });
    }
    return this.database.transaction(async () => {
      const desk = await this.desk.lock(actor, id);
      const refusal = await this.desk.refusal(actor, desk);
      if (refusal === 'not-under-review' && decision === 'return') {
        await this.takeBack(actor, desk, comment);
      } else if (refusal) throw courseErrors[refusal]();
      else if (decision === 'return') await this.giveBack(actor, desk, comment);
      else await this.advance(actor, desk, { comment, publishAt });
      return this.files.file(actor, desk);
    });
  }

  /** After the last approval, before the publication. */
  private async takeBack(actor: Actor, desk: Draft, comment: string): Promise<void> {
    if (desk.version.state !== 'approved') throw courseErrors['not-under-review']();
    this.desk.requireDisinterested(actor, desk);
    await this.schedules.drop(desk.course.id, 'publication');
    await this.giveBack(actor, desk, comment);
  }

  private async giveBack(actor: Actor, desk: Draft, comment: string): Promise<void> {
    const level = this.desk.levelNow(desk);
    await this.move(desk, 'return');
    if (desk.course.liveVersionId === null) await this.show(desk.course, 'draft');
    await this.desk.note(actor, desk, 'return', { level, comment });
    await this.record(actor, desk, 'return', { level, comment });
  }

  private async advance(
    actor: Actor,
    desk: Draft,
    { comment, publishAt }: { comment: string; publishAt: Date | undefined },
  ): Promise<void> {
    const stage = desk.version.state as ReviewStage;
    const { levels } = await this.desk.rules();
    const next = stageAfterApproval(stage, levels);
    const level = levelOf(stage);
    if (next && publishAt) {
      throw courseErrors.invalid({ publishAt: '还有下一级审核，发布时间由最后一级确定' });
    }
    await this.desk.note(actor, desk, 'approve', { level, comment });
    await this.record(actor, desk, 'approve', { level, comment });
    await this.move(desk, (next && MOVES[next]) ?? 'approve');
    if (next) return;
    if (publishAt) await this.schedules.plan(actor, desk, { act: 'publication', at: publishAt });
    else await this.schedules.publish(actor, desk);
  }

  private async move({ version }: Draft, move: VersionMove): Promise<void> {
    const state = stageAfter(version.state, move);
    if (!state) throw courseErrors['not-under-review']();
    const change = { state, updatedAt: this.clock.now() };
    await this.versions.change(version.id, change);
    Object.assign(version, change);
  }

  /** Before the first publication everybody is told of the version's own state. */
  private async show(course: Course, state: CourseState): Promise<void> {
    const change = { state, updatedAt: this.clock.now() };
    await this.courses.change(course.id, change);
    Object.assign(course, change);
  }

  private async record(
    actor: Actor,
    { course, version }: Draft,
    decision: 'approve' | 'return',
    { level, comment }: { level: number; comment: string },
  ): Promise<void> {
    await this.audit.record(actor, `course.${decision}`, {
      subject: 'course',
      subjectId: course.id,
      details: { decision, level, version: version.number, comment: comment.slice(0, 500) },
    });
  }
}
