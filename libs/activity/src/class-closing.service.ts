import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, Events, shanghaiDay } from '#platform';
import { classClosed } from './activity.events.js';
import { activityErrors } from './activity.errors.js';
import { runningErrors } from './class-running.errors.js';
import { ClassCertificates } from './class-certificate.service.js';
import { ClassLeaveRepository } from './class-leave.repository.js';
import type { ClassOutcome } from './class-outcome.entity.js';
import { ClassOutcomeRepository } from './class-outcome.repository.js';
import { mostExcellent } from './class-recognition.plan.js';
import { type ClassResult, ClassResults } from './class-result.service.js';
import { ClassRunning } from './class-running.service.js';
import type { TrainingClass } from './training-class.entity.js';
import { TrainingClassRepository } from './training-class.repository.js';
import { classAfter, type ClassMove } from './training-class.state.js';

/** 结班: looked through by the organiser, then closed once and for all. */
@Injectable()
export class ClassClosing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly running: ClassRunning,
    private readonly classes: TrainingClassRepository,
    private readonly outcomes: ClassOutcomeRepository,
    private readonly leaves: ClassLeaveRepository,
    private readonly results: ClassResults,
    private readonly certificates: ClassCertificates,
  ) {}

  /** From now on nobody signs in; who completes is looked through. @throws activity.class-state, closing-early */
  async begin(actor: Actor, classId: string): Promise<void> {
    await this.database.transaction(async () => {
      const one = await this.running.requireOrganiser(actor, classId, 'locked');
      if (shanghaiDay(this.clock.now()) < one.endsOn) {
        throw runningErrors['closing-early']({ endsOn: one.endsOn });
      }
      await this.move(actor, one, 'begin-closing');
    });
  }

  /** Back to the running class. @throws activity.class-state */
  async reopen(actor: Actor, classId: string): Promise<void> {
    await this.database.transaction(async () => {
      const one = await this.running.requireOrganiser(actor, classId, 'locked');
      await this.move(actor, one, 'reopen');
    });
  }

  /**
   * Closes the class: everybody's result is written down, certificates are issued, and the hours follow by the
   * event. Of parallel calls one closes it.
   * @throws activity.class-state, closing-leaves, closing-timetable, excellent-share
   */
  async close(actor: Actor, classId: string): Promise<void> {
    await this.database.transaction(async () => {
      const one = await this.running.requireOrganiser(actor, classId, 'locked');
      if (!classAfter(one.state, 'close')) throw activityErrors['class-state']();
      const attending = await this.outcomes.lockAttending(classId);
      const results = await this.results.of(one);
      await this.requireWhole(one, results);
      const completing = results.filter(({ complete }) => complete);
      const done = new Set(completing.map(({ member }) => member.memberId));
      await this.outcomes.saveAll(results.map((result) => this.outcomeOf(classId, result)));
      const idsOf = (complete: boolean) =>
        attending.filter(({ memberId }) => done.has(memberId) === complete).map(({ id }) => id);
      await this.outcomes.moveMembers(idsOf(true), 'completed');
      await this.outcomes.moveMembers(idsOf(false), 'not-completed');
      await this.certificates.issue(actor, one, completing);
      await this.move(actor, one, 'close', { completed: done.size, members: results.length });
      await this.events.record(classClosed, { classId });
    });
  }

  private async requireWhole(one: TrainingClass, results: ClassResult[]): Promise<void> {
    const waiting = await this.leaves.countWaiting(one.id);
    if (waiting > 0) throw runningErrors['closing-leaves']({ count: waiting });
    if (one.mode === 'offline' && (await this.running.halfDaysOf(one.id)).length === 0) {
      throw runningErrors['closing-timetable']();
    }
    const completing = results.filter(({ complete }) => complete);
    const most = mostExcellent(one.conditions.excellentPercent ?? null, completing.length);
    const excellent = results.filter(({ member }) => member.excellent);
    if (most !== null && excellent.length > most) throw runningErrors['excellent-share']({ most });
    const left = excellent.filter(({ complete }) => !complete).map(({ member }) => member.name);
    if (left.length > 0) throw runningErrors['excellent-incomplete']({ names: left.join('、') });
  }

  private outcomeOf(classId: string, result: ClassResult): ClassOutcome {
    const { member, outcome, complete, working, recognition } = result;
    return {
      classId,
      memberId: member.memberId,
      overrideComplete: outcome?.overrideComplete ?? null,
      overrideReason: outcome?.overrideReason ?? null,
      overriddenById: outcome?.overriddenById ?? null,
      overriddenAt: outcome?.overriddenAt ?? null,
      completed: complete,
      working: Array.from(working).slice(0, 500).join(''),
      halfDays: recognition.halfDays,
      amountHundredths: complete ? recognition.amountHundredths : 0,
      decidedAt: this.clock.now(),
    };
  }

  private async move(
    actor: Actor,
    one: TrainingClass,
    move: ClassMove,
    details: Record<string, unknown> = {},
  ): Promise<void> {
    const state = classAfter(one.state, move);
    if (!state) throw activityErrors['class-state']();
    const now = this.clock.now();
    const closedAt = state === 'closed' ? now : null;
    await this.classes.change(one.id, { state, closedAt, updatedAt: now });
    await this.audit.record(actor, `class-closing.${move}`, {
      subject: 'training-class',
      subjectId: one.id,
      details: { from: one.state, to: state, ...details },
    });
  }
}
