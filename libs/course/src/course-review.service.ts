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
import { CourseSheets } from './course-sheet.service.js';
import type { Course } from './course.entity.js';
import { courseErrors } from './course.errors.js';
import { canReview, canWithdraw, mayDecide } from './course.policy.js';
import { CourseRepository } from './course.repository.js';
import { stateAfter } from './course.state.js';
import type { CourseRowView, CourseSheet } from './course.view.js';

/** What is decided about courses by others than their owners. */
@Injectable()
export class CourseReviews {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseRepository,
    private readonly sheets: CourseSheets,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Courses of others that wait for a decision, the longest waiting first. */
  async list(actor: Actor, page: PageRequest): Promise<Page<CourseRowView>> {
    if (!canReview(actor)) throw courseErrors['review-forbidden']();
    const [courses, total] = await this.courses.listSubmitted(actor.memberId, page);
    return pageOf(await this.sheets.rows(courses), total, page);
  }

  /** A course that was submitted, whatever became of it; a draft is its owner's alone. */
  async find(actor: Actor, id: string): Promise<CourseSheet> {
    if (!canWithdraw(actor)) throw courseErrors['review-forbidden']();
    const course = await this.courses.find(id);
    if (!course || course.state === 'draft') throw courseErrors['not-found']();
    return this.sheets.sheet(course);
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
      const state = stateAfter(course.state, decision);
      if (!state) throw courseErrors['not-under-review']();
      const now = this.clock.now();
      const publishedAt = decision === 'approve' ? now : null;
      const change = { state, publishedAt, updatedAt: now };
      return this.decide(actor, course, change, decision, text);
    });
  }

  /** Takes a published course out of the catalogue; hours that were earned with it stay. */
  async withdraw(actor: Actor, id: string, reason: string): Promise<CourseSheet> {
    if (!canWithdraw(actor)) throw courseErrors['withdrawal-forbidden']();
    const text = plainText(reason);
    if (text === '') throw courseErrors.invalid({ reason: '请填写下架原因' });
    return this.database.transaction(async () => {
      const course = await this.seen(id);
      const state = stateAfter(course.state, 'withdraw');
      if (!state) throw courseErrors['not-published']();
      const change = { state, updatedAt: this.clock.now() };
      return this.decide(actor, course, change, 'withdraw', text);
    });
  }

  /** Locked; a draft that was never submitted does not exist for anybody but its owner. */
  private async seen(id: string): Promise<Course> {
    const course = await this.courses.lock(id);
    if (!course?.submittedAt) throw courseErrors['not-found']();
    return course;
  }

  private async decide(
    actor: Actor,
    course: Course,
    change: Partial<Course>,
    decision: CourseDecision,
    comment: string,
  ): Promise<CourseSheet> {
    const { id } = course;
    await this.courses.change(id, change);
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
    return this.sheets.sheet(Object.assign(course, change));
  }
}
