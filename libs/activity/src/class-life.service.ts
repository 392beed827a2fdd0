import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, shanghaiDay } from '#platform';
import { activityErrors } from './activity.errors.js';
import { ClassMemberRepository } from './class-member.repository.js';
import { ClassPartsRepository } from './class-parts.repository.js';
import type { TrainingClass } from './training-class.entity.js';
import { TrainingClassRepository } from './training-class.repository.js';
import { Classes } from './training-class.service.js';
import { classAfter, type ClassMove, type ClassState } from './training-class.state.js';

/** A class that begins on Monday may be opened in the week before. */
const OPENS_BEFORE_DAYS = 7;

/** From the draft to the first day: 报送, 审批, 发布, 开班, 取消. */
@Injectable()
export class ClassLife {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly classes: Classes,
    private readonly rows: TrainingClassRepository,
    private readonly parts: ClassPartsRepository,
    private readonly listed: ClassMemberRepository,
  ) {}

  /** 报送上级审批. */
  async submit(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async () => {
      const row = await this.classes.requireOrganised(actor, id, 'locked');
      const state = this.after(row, 'submit');
      if (!row.approvalRequired) throw activityErrors['class-needs-no-approval']();
      await this.requireReady(row);
      const submitted = { submittedById: actor.memberId, submittedAt: this.clock.now() };
      await this.move(actor, row, 'submit', { state, ...submitted });
    });
  }

  /**
   * The upper unit lets it go ahead: it is published.
   * @throws activity.class-own-approval for who submitted it
   */
  async approve(actor: Actor, id: string, comment: string): Promise<void> {
    await this.decide(actor, id, 'publish', comment);
  }

  /** Back to the draft, with what is to be changed. */
  async return(actor: Actor, id: string, comment: string): Promise<void> {
    await this.decide(actor, id, 'return', required(comment));
  }

  /** From now on people may be put on its list. */
  async publish(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async () => {
      const row = await this.classes.requireOrganised(actor, id, 'locked');
      if (row.state !== 'draft') throw activityErrors['class-state']();
      if (row.approvalRequired) throw activityErrors['class-needs-approval']();
      await this.requireReady(row);
      const state = this.after(row, 'publish');
      await this.move(actor, row, 'publish', { state, publishedAt: this.clock.now() });
    });
  }

  /**
   * 开班: the list is complete. Who still waits for a place gets none.
   * @throws activity.class-no-members, class-undecided, class-too-early, class-over-before
   */
  async start(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async () => {
      const row = await this.classes.requireRun(actor, id, 'locked');
      const state = this.after(row, 'start');
      this.requireTime(row);
      const counts = (await this.listed.countStates([id])).get(id);
      const undecided = (counts?.get('applied') ?? 0) + (counts?.get('assigned') ?? 0);
      if (undecided > 0) throw activityErrors['class-undecided']({ count: undecided });
      if (!counts?.get('confirmed')) throw activityErrors['class-no-members']();
      await this.turnAwayWaiting(actor, id);
      await this.move(actor, row, 'start', { state, startedAt: this.clock.now() });
    });
  }

  async cancel(actor: Actor, id: string, reason: string): Promise<void> {
    const cancelReason = required(reason);
    await this.database.transaction(async () => {
      const row = await this.classes.requireOrganised(actor, id, 'locked');
      if (row.state === 'draft') throw activityErrors['class-state']();
      const state = this.after(row, 'cancel');
      const cancelled = { state, cancelReason, cancelledAt: this.clock.now() };
      await this.move(actor, row, 'cancel', cancelled, { reason: cancelReason });
    });
  }

  private async decide(
    actor: Actor,
    id: string,
    move: 'publish' | 'return',
    comment: string,
  ): Promise<void> {
    await this.database.transaction(async () => {
      const { class: row, standing } = await this.classes.requireSeen(actor, id, 'locked');
      if (!standing.approves) throw activityErrors['class-approval-forbidden']();
      if (row.state !== 'submitted') throw activityErrors['class-state']();
      if (row.submittedById === actor.memberId) throw activityErrors['class-own-approval']();
      const now = this.clock.now();
      const decisionComment = comment.trim() || null;
      const decided = { decidedById: actor.memberId, decidedAt: now, decisionComment };
      const published = move === 'publish' ? { publishedAt: now } : {};
      const act = move === 'publish' ? 'approve' : 'return';
      const change = { state: this.after(row, move), ...decided, ...published };
      await this.move(actor, row, act, change, { comment: decisionComment });
    });
  }

  private after({ state }: TrainingClass, move: ClassMove): ClassState {
    const next = classAfter(state, move);
    if (!next) throw activityErrors['class-state']();
    return next;
  }

  /** What a class needs before anybody hears of it. */
  private async requireReady(row: TrainingClass): Promise<void> {
    if (row.endsOn < this.today()) throw activityErrors['class-over-before']();
    const [sessions, courses, staff] = await Promise.all([
      this.parts.countSessions(row.id),
      this.parts.coursesOf(row.id),
      this.parts.staffOf([row.id]),
    ]);
    const missing = [
      ...(sessions === 0 && courses.length === 0 ? ['请先安排课程表或课程'] : []),
      ...(staff.length === 0 ? ['请先指定班主任'] : []),
      ...(row.audience === '' ? ['请先填写选调对象'] : []),
    ];
    if (missing.length > 0)
      throw activityErrors['class-not-ready']({ missing: missing.join('；') });
  }

  private requireTime({ startsOn, endsOn }: TrainingClass): void {
    const today = this.today();
    if (endsOn < today) throw activityErrors['class-over-before']();
    const earliest = shanghaiDay(new Date(Date.parse(startsOn) - OPENS_BEFORE_DAYS * 86_400_000));
    if (today < earliest) throw activityErrors['class-too-early']({ startsOn });
  }

  private async turnAwayWaiting(actor: Actor, id: string): Promise<void> {
    const decided = { decidedById: actor.memberId, decidedAt: this.clock.now() };
    for (const waiting of await this.listed.ofClass(id, ['waiting'])) {
      await this.listed.change(waiting.id, { state: 'refused', reason: '名额已满', ...decided });
    }
  }

  private async move(
    actor: Actor,
    row: TrainingClass,
    act: string,
    change: Partial<TrainingClass>,
    details: Record<string, unknown> = {},
  ): Promise<void> {
    await this.rows.change(row.id, { ...change, updatedAt: this.clock.now() });
    await this.audit.record(actor, `training-class.${act}`, {
      subject: 'training-class',
      subjectId: row.id,
      details: { from: row.state, to: change.state, ...details },
    });
  }

  private today(): string {
    return shanghaiDay(this.clock.now());
  }
}

function required(text: string): string {
  const reason = text.trim();
  if (reason === '' || reason.length > 200) throw activityErrors['class-reason']();
  return reason;
}
