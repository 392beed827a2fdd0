import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database } from '#platform';
import { plainText } from './course-facts.plan.js';
import { CourseScheduleRepository } from './course-schedule.repository.js';
import { CourseVersionRepository } from './course-version.repository.js';
import type { Course } from './course.entity.js';
import { courseErrors } from './course.errors.js';
import { canWithdraw } from './course.policy.js';
import { CourseRepository } from './course.repository.js';
import { ReviewDesk } from './review-desk.service.js';
import { ReviewFiles } from './review-file.service.js';
import type { ReviewFile } from './review.view.js';

/** 下架. Hours that were earned stay; from that instant no new time is accepted, in running play sessions neither. */
@Injectable()
export class CourseWithdrawals {
  constructor(
    private readonly database: Database,
    private readonly desk: ReviewDesk,
    private readonly files: ReviewFiles,
    private readonly courses: CourseRepository,
    private readonly versions: CourseVersionRepository,
    private readonly schedules: CourseScheduleRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async withdraw(actor: Actor, id: string, reason: string): Promise<ReviewFile> {
    if (!canWithdraw(actor)) throw courseErrors['withdrawal-forbidden']();
    const text = plainText(reason);
    if (text === '') throw courseErrors.invalid({ reason: '请填写下架原因' });
    return this.database.transaction(async () => {
      const desk = await this.desk.lock(actor, id);
      this.desk.requireDisinterested(actor, desk);
      const { course } = desk;
      await this.close(actor, course, text);
      return this.files.file(actor, await this.desk.find(actor, id));
    });
  }

  /** In the caller's unit of work, which has locked the course. What was scheduled for it is dropped. @throws `course.not-published` */
  async close(actor: Actor, course: Course, reason: string): Promise<void> {
    const version = await this.versions.find(course.liveVersionId);
    if (course.state !== 'published' || !version) throw courseErrors['not-published']();
    const now = this.clock.now();
    const change = { state: 'withdrawn' as const, withdrawnAt: now, updatedAt: now };
    await this.courses.change(course.id, change);
    Object.assign(course, change);
    await this.desk.note(actor, { course, version }, 'withdraw', { comment: reason });
    await this.schedules.end({ courseId: course.id }, 'cancelled', now);
    await this.audit.record(actor, 'course.withdraw', {
      subject: 'course',
      subjectId: course.id,
      details: { reason: reason.slice(0, 500), version: version.number },
    });
  }
}
