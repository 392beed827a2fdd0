import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, newId, systemActor } from '#platform';
import type { Draft } from './course-draft.service.js';
import { CoursePublication } from './course-publication.service.js';
import type { CourseSchedule, ScheduledAct } from './course-schedule.entity.js';
import { CourseScheduleRepository } from './course-schedule.repository.js';
import { CourseVersionRepository } from './course-version.repository.js';
import { stageAfter } from './course-version.state.js';
import { CourseWithdrawals } from './course-withdrawal.service.js';
import { courseErrors } from './course.errors.js';
import { CourseRepository } from './course.repository.js';
import { plainText } from './course-facts.plan.js';
import { ReviewDesk } from './review-desk.service.js';
import { ReviewFiles } from './review-file.service.js';
import type { ReviewFile } from './review.view.js';
import { scheduleFaults } from './schedule.plan.js';

export interface NewSchedule {
  act: ScheduledAct;
  at: Date;
  /** Of a withdrawal. */
  reason?: string | undefined;
}

const AT_A_TIME = 100;

/** 定时发布, 定时下架, and publishing what was approved. */
@Injectable()
export class CourseSchedules {
  constructor(
    private readonly database: Database,
    private readonly desk: ReviewDesk,
    private readonly files: ReviewFiles,
    private readonly courses: CourseRepository,
    private readonly versions: CourseVersionRepository,
    private readonly rows: CourseScheduleRepository,
    private readonly publication: CoursePublication,
    private readonly withdrawals: CourseWithdrawals,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Sets or moves the instant at which something happens to a course. */
  async set(actor: Actor, courseId: string, wish: NewSchedule): Promise<ReviewFile> {
    return this.database.transaction(async () => {
      const desk = await this.desk.lock(actor, courseId);
      this.desk.requireDisinterested(actor, desk);
      await this.plan(actor, desk, wish);
      return this.files.file(actor, desk);
    });
  }

  /** @throws `course.schedule-not-found` when nothing of the kind waits */
  async cancel(actor: Actor, courseId: string, act: ScheduledAct): Promise<ReviewFile> {
    return this.database.transaction(async () => {
      const desk = await this.desk.lock(actor, courseId);
      this.desk.requireDisinterested(actor, desk);
      if ((await this.drop(courseId, act)) === 0) throw courseErrors['schedule-not-found']();
      await this.audit.record(actor, 'course.schedule-cancel', {
        subject: 'course',
        subjectId: courseId,
        details: { act },
      });
      return this.files.file(actor, desk);
    });
  }

  /** What was approved, without waiting for its hour. @throws `course.not-approved` */
  async publishNow(actor: Actor, courseId: string): Promise<ReviewFile> {
    return this.database.transaction(async () => {
      const desk = await this.desk.lock(actor, courseId);
      this.desk.requireDisinterested(actor, desk);
      await this.rows.end({ courseId, act: 'publication' }, 'replaced', this.clock.now());
      await this.publish(actor, desk);
      return this.files.file(actor, desk);
    });
  }

  /** In the caller's unit of work, which has locked the course. @throws `course.invalid`, `course.not-approved` */
  async plan(actor: Actor, desk: Draft, { act, at, reason = '' }: NewSchedule): Promise<void> {
    const { course, version } = desk;
    const now = this.clock.now();
    const open = await this.rows.openOf([course.id]);
    const publication =
      act === 'publication' ? null : open.find((one) => one.act === 'publication');
    const faults = scheduleFaults(
      { act, at, reason: plainText(reason) },
      { now, notBefore: publication?.dueAt ?? null },
    );
    if (Object.keys(faults).length > 0) throw courseErrors.invalid(faults);
    if (act === 'publication' && version.state !== 'approved') throw courseErrors['not-approved']();
    if (act === 'withdrawal' && course.state !== 'published' && version.state !== 'approved') {
      throw courseErrors['not-published']();
    }
    await this.rows.end({ courseId: course.id, act }, 'replaced', now);
    await this.rows.add({
      id: newId(),
      courseId: course.id,
      act,
      versionId: act === 'publication' ? version.id : null,
      dueAt: at,
      reason: plainText(reason),
      setBy: actor.memberId,
      setByName: actor.name,
      setAt: now,
    });
    await this.audit.record(actor, 'course.schedule', {
      subject: 'course',
      subjectId: course.id,
      details: { act, at: at.toISOString(), version: version.number },
    });
  }

  /** In the caller's unit of work, which has locked the course. @throws `course.not-approved` */
  async publish(actor: Actor, desk: Draft): Promise<void> {
    if (!stageAfter(desk.version.state, 'publish')) throw courseErrors['not-approved']();
    await this.publication.publish(desk);
    await this.audit.record(actor, 'course.publish', {
      subject: 'course',
      subjectId: desk.course.id,
      details: { version: desk.version.number },
    });
  }

  /** What waits of that kind is not to happen. How many there were. */
  drop(courseId: string, act: ScheduledAct): Promise<number> {
    return this.rows.end({ courseId, act }, 'cancelled', this.clock.now());
  }

  /**
   * Carries out what is due, each by itself and once, however often it is called. What no longer fits by then is
   * put away. @returns how many ended
   */
  async runDue(): Promise<number> {
    const due = await this.rows.due(this.clock.now(), AT_A_TIME);
    const faults: unknown[] = [];
    for (const schedule of due) {
      // One that fails keeps nobody else waiting; the job is tried again for it.
      await this.database
        .transaction(() => this.carryOut(schedule))
        .catch((error: unknown) => faults.push(error));
    }
    if (faults.length > 0) throw faults[0];
    return due.length;
  }

  private async carryOut({ id, courseId, act }: CourseSchedule): Promise<void> {
    const course = await this.courses.lock(courseId);
    // Read again under the lock: another worker, or somebody's hand, may have been quicker.
    const schedule = await this.rows.find(id);
    if (!course || !schedule || schedule.endedAt) return;
    const now = this.clock.now();
    if (act === 'withdrawal') {
      const fits = course.state === 'published';
      await this.rows.end({ courseId, act }, fits ? 'done' : 'failed', now);
      const reason = `${schedule.reason}（定时下架，由${schedule.setByName}设定）`;
      if (fits) await this.withdrawals.close(systemActor, course, reason);
      return;
    }
    const version = await this.versions.find(schedule.versionId);
    const fits = version !== null && stageAfter(version.state, 'publish') !== null;
    await this.rows.end({ courseId, act }, fits ? 'done' : 'failed', now);
    if (!fits) return;
    await this.publish(systemActor, { course, version });
    const comment = `定时发布，由${schedule.setByName}设定`;
    await this.desk.note(systemActor, { course, version }, 'publish', { comment });
  }
}
