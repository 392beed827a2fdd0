import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Audit,
  Clock,
  Database,
  newId,
  type Page,
  pageOf,
  type PageRequest,
} from '#platform';
import { plainText } from './course-facts.plan.js';
import type { CourseDecision } from './course-review.entity.js';
import { CoursePublication } from './course-publication.service.js';
import { CourseSheets } from './course-sheet.service.js';
import { CourseVersionRepository } from './course-version.repository.js';
import { stageAfter } from './course-version.state.js';
import type { Course } from './course.entity.js';
import { courseErrors } from './course.errors.js';
import { canReview, canWithdraw, mayDecide } from './course.policy.js';
import { CourseRepository } from './course.repository.js';
import type { CourseRowView, CourseSheet } from './course.view.js';

/** What is decided about courses by others than their owners. */
@Injectable()
export class CourseReviews {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseRepository,
    private readonly versions: CourseVersionRepository,
    private readonly publication: CoursePublication,
    private readonly sheets: CourseSheets,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Courses of others that wait for a decision, the longest waiting first. */
  async list(actor: Actor, page: PageRequest): Promise<Page<CourseRowView>> {
    if (!canReview(actor)) throw courseErrors['review-forbidden']();
    const [versions, total] = await this.versions.listWaiting(actor.memberId, page);
    const found = await this.courses.findMany(versions.map(({ courseId }) => courseId));
    const byId = new Map(found.map((course) => [course.id, course]));
    const courses = versions.flatMap(({ courseId }) => byId.get(courseId) ?? []);
    return pageOf(await this.sheets.rows(courses), total, page);
  }

  /** What was submitted, whatever became of it; a draft is its owner's alone, and beside it the live version is seen. */
  async find(actor: Actor, id: string): Promise<CourseSheet> {
    if (!canWithdraw(actor)) throw courseErrors['review-forbidden']();
    const course = await this.courses.find(id);
    const draft = await this.versions.find(course?.draftVersionId ?? null);
    const seen = draft && draft.state !== 'draft' ? draft.id : course?.liveVersionId;
    if (!course || !seen) throw courseErrors['not-found']();
    return this.sheets.sheet(course, seen);
  }

  /** @throws `course.own-course`, `course.not-under-review`, `course.invalid` for a return without a reason */
  async review(
    actor: Actor,
    id: string,
    decision: 'approve' | 'return',
    comment: string,
  ): Promise<CourseSheet> {
    if (!canReview(actor)) throw courseErrors['review-forbidden']();
    const text = plainText(comment);
    if (decision === 'return' && text === '') {
      throw courseErrors.invalid({ comment: '退回时请写明原因，方便教师修改' });
    }
    return this.database.transaction(async () => {
      const course = await this.seen(id);
      if (!mayDecide(actor, course)) throw courseErrors['own-course']();
      const version = await this.versions.find(course.draftVersionId);
      const state = version && stageAfter(version.state, decision);
      if (!state) throw courseErrors['not-under-review']();
      if (state === 'published') await this.publication.publish({ course, version });
      else await this.giveBack(course, version.id);
      return this.decide(actor, course, decision, text, version.id);
    });
  }

  /** Takes a published course out of the catalogue; hours that were earned with it stay. */
  async withdraw(actor: Actor, id: string, reason: string): Promise<CourseSheet> {
    if (!canWithdraw(actor)) throw courseErrors['withdrawal-forbidden']();
    const text = plainText(reason);
    if (text === '') throw courseErrors.invalid({ reason: '请填写下架原因' });
    return this.database.transaction(async () => {
      const course = await this.seen(id);
      if (course.state !== 'published') throw courseErrors['not-published']();
      const now = this.clock.now();
      const change = { state: 'withdrawn' as const, withdrawnAt: now, updatedAt: now };
      await this.courses.change(id, change);
      const live = course.liveVersionId ?? undefined;
      return this.decide(actor, Object.assign(course, change), 'withdraw', text, live);
    });
  }

  /** Locked; a draft that was never submitted does not exist for anybody but its owner. */
  private async seen(id: string): Promise<Course> {
    const course = await this.courses.lock(id);
    if (!course?.submittedAt) throw courseErrors['not-found']();
    return course;
  }

  private async giveBack(course: Course, versionId: string): Promise<void> {
    const updatedAt = this.clock.now();
    await this.versions.change(versionId, { state: 'draft', updatedAt });
    const first = course.liveVersionId === null && { state: 'draft' as const };
    const change = { ...first, updatedAt };
    await this.courses.change(course.id, change);
    Object.assign(course, change);
  }

  private async decide(
    actor: Actor,
    course: Course,
    decision: CourseDecision,
    comment: string,
    versionId?: string,
  ): Promise<CourseSheet> {
    const { id } = course;
    await this.courses.addReview({
      id: newId(),
      courseId: id,
      decision,
      comment,
      at: this.clock.now(),
      reviewerId: actor.memberId,
      reviewerName: actor.name,
    });
    const details = { decision, comment: comment.slice(0, 500) };
    await this.audit.record(actor, `course.${decision}`, {
      subject: 'course',
      subjectId: id,
      details,
    });
    return this.sheets.sheet(course, versionId);
  }
}
