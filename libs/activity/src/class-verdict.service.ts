import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database } from '#platform';
import { activityErrors } from './activity.errors.js';
import { runningErrors } from './class-running.errors.js';
import { ClassCertificateRepository } from './class-certificate.repository.js';
import type { ClosingMemberView, ClosingView, ExpulsionView } from './class-closing.view.js';
import { isAboveLimit, mostLeave } from './class-leave.plan.js';
import { ClassLeaveRepository } from './class-leave.repository.js';
import { ClassMarkRepository } from './class-mark.repository.js';
import { ClassMemberRepository } from './class-member.repository.js';
import { ClassMembers } from './class-member.service.js';
import { classMemberAfter } from './class-member.state.js';
import type { ClassOutcome } from './class-outcome.entity.js';
import { ClassOutcomeRepository } from './class-outcome.repository.js';
import { mostExcellent } from './class-recognition.plan.js';
import { type ClassResult, ClassResults } from './class-result.service.js';
import { ClassRunning } from './class-running.service.js';
import { ClassStandings } from './class-standings.service.js';
import type { TrainingClass } from './training-class.entity.js';

/** What the organiser decides about single members before a class is closed: 退学, 特批, 优秀学员. */
@Injectable()
export class ClassVerdicts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly running: ClassRunning,
    private readonly results: ClassResults,
    private readonly standings: ClassStandings,
    private readonly outcomes: ClassOutcomeRepository,
    private readonly leaves: ClassLeaveRepository,
    private readonly marks: ClassMarkRepository,
    private readonly rows: ClassMemberRepository,
    private readonly members: ClassMembers,
    private readonly certificates: ClassCertificateRepository,
  ) {}

  /** Everybody with the working of each condition; what will stand when the class is closed, or what stood. */
  async preview(actor: Actor, classId: string): Promise<ClosingView> {
    const { one, administers } = await this.running.requireStaff(actor, classId);
    const results = await this.results.of(one);
    const certificates = await this.certificates.ofClass(classId);
    const valid = new Map(
      certificates.filter((row) => row.voidedAt === null).map((row) => [row.memberId, row]),
    );
    const members = results.map((result) => {
      const certificate = valid.get(result.member.memberId);
      return memberView(
        result,
        certificate ? { id: certificate.id, number: certificate.number } : null,
      );
    });
    const completing = members.filter(({ complete }) => complete).length;
    return {
      state: one.state,
      endsOn: one.endsOn,
      closedAt: one.closedAt,
      mayClose: administers,
      unmarked: members.reduce((sum, { tally }) => sum + tally.unmarked, 0),
      waitingLeaves: await this.leaves.countWaiting(classId),
      completing,
      mostExcellent: mostExcellent(one.conditions.excellentPercent ?? null, completing),
      members,
      expulsions: await this.expulsions(one, results),
    };
  }

  /**
   * Decides against the working, with the reason; `complete: null` takes that back.
   * @throws activity.class-state, class-member-not-found, verdict-own
   */
  async override(
    actor: Actor,
    classId: string,
    memberId: string,
    { complete, reason }: { complete: boolean | null; reason: string },
  ): Promise<void> {
    await this.database.transaction(async () => {
      const one = await this.running.requireOrganiser(actor, classId, 'locked');
      requireClosing(one);
      if (memberId === actor.memberId) throw runningErrors['verdict-own']();
      if (complete !== null && reason.trim() === '') throw activityErrors['class-reason']();
      const member = await this.rows.find(classId, memberId);
      if (member?.state !== 'confirmed') throw activityErrors['class-member-not-found']();
      await this.outcomes.save(this.overridden(actor, classId, memberId, complete, reason.trim()));
      await this.trace(actor, 'class-closing.override', classId, { memberId, complete, reason });
    });
  }

  /** Names the 优秀学员, all of them. @throws activity.class-state, class-member-not-found, excellent-share */
  async nameExcellent(actor: Actor, classId: string, memberIds: string[]): Promise<void> {
    await this.database.transaction(async () => {
      const one = await this.running.requireOrganiser(actor, classId, 'locked');
      requireClosing(one);
      const results = await this.results.of(one);
      const wanted = new Set(memberIds);
      const named = results.filter(({ member }) => wanted.has(member.memberId));
      if (named.length < wanted.size) throw activityErrors['class-member-not-found']();
      const left = named.filter(({ complete }) => !complete).map(({ member }) => member.name);
      if (left.length > 0) throw runningErrors['excellent-incomplete']({ names: left.join('、') });
      const completing = results.filter(({ complete }) => complete).length;
      const most = mostExcellent(one.conditions.excellentPercent ?? null, completing);
      if (most !== null && wanted.size > most) throw runningErrors['excellent-share']({ most });
      await this.outcomes.setExcellent(classId, [...wanted]);
      await this.trace(actor, 'class-closing.excellent', classId, { memberIds: [...wanted] });
    });
  }

  /**
   * 退学 of who took more leave than the class bears: it is never done without the organiser's word.
   * @throws activity.class-state, class-member-not-found, not-above-limit, verdict-own
   */
  async expel(actor: Actor, classId: string, memberId: string, reason: string): Promise<void> {
    const said = reason.trim();
    if (said === '') throw activityErrors['class-reason']();
    await this.database.transaction(async () => {
      const one = await this.running.requireOrganiser(actor, classId, 'locked');
      if (one.state !== 'running' && one.state !== 'closing') throw activityErrors['class-state']();
      if (memberId === actor.memberId) throw runningErrors['verdict-own']();
      const [member] = await this.marks.lockMembers(classId, [memberId]);
      const state = member && classMemberAfter(member.state, 'expel');
      if (!member || !state) throw activityErrors['class-member-not-found']();
      const { leave, total } = await this.attendanceOf(classId, memberId);
      const { leaveLimit } = one.conditions;
      if (!isAboveLimit(leaveLimit, leave, total)) throw runningErrors['not-above-limit']();
      const most = mostLeave(leaveLimit, total) ?? 0;
      const why = `请假 ${leave} 半天，超过上限 ${most} 半天：${said}`;
      const decided = { decidedById: actor.memberId, decidedAt: this.clock.now() };
      await this.rows.change(member.id, { state, reason: why, excellent: false, ...decided });
      await this.trace(actor, 'class-closing.expel', classId, { memberId, reason: why });
    });
  }

  private async attendanceOf(classId: string, memberId: string) {
    const facts = (await this.standings.of(classId, [memberId])).get(memberId);
    return facts?.attendance ?? { leave: 0, total: 0 };
  }

  private async expulsions(one: TrainingClass, results: ClassResult[]): Promise<ExpulsionView[]> {
    const { leaveLimit } = one.conditions;
    const proposed = results.flatMap(({ member, facts }) => {
      const { leave, total } = facts.attendance;
      if (member.state !== 'confirmed' || !isAboveLimit(leaveLimit, leave, total)) return [];
      return [{ member, leave, most: mostLeave(leaveLimit, total) ?? 0 }];
    });
    const left = await this.members.everybody(one.id, ['expelled']);
    const view = ({ memberId, name, unitName, state, reason }: ClassResult['member']) => ({
      memberId,
      name,
      unitName,
      state,
      reason,
    });
    return [
      ...proposed.map(({ member, leave, most }) => ({ ...view(member), leave, mostLeave: most })),
      ...left.map((member) => ({ ...view(member), leave: 0, mostLeave: 0 })),
    ];
  }

  private overridden(
    { memberId: overriddenById }: Actor,
    classId: string,
    memberId: string,
    complete: boolean | null,
    reason: string,
  ): ClassOutcome {
    const frozen = { completed: null, working: null, halfDays: null, amountHundredths: null };
    const overriddenAt = this.clock.now();
    const overrideReason = complete === null ? null : reason;
    const override = { overrideComplete: complete, overrideReason, overriddenById, overriddenAt };
    return { classId, memberId, ...override, ...frozen, decidedAt: null };
  }

  private trace(actor: Actor, action: string, classId: string, details: Record<string, unknown>) {
    return this.audit.record(actor, action, {
      subject: 'training-class',
      subjectId: classId,
      details,
    });
  }
}

function requireClosing({ state }: TrainingClass): void {
  if (state !== 'closing') throw activityErrors['class-state']();
}

function memberView(
  { member, facts, judgement, override, complete, working, outcome, recognition }: ClassResult,
  certificate: ClosingMemberView['certificate'],
): ClosingMemberView {
  const { memberId, name, unitName, title, groupNo, excellent } = member;
  const whole = outcome?.amountHundredths ?? recognition.amountHundredths;
  return {
    memberId,
    name,
    unitName,
    title,
    groupNo,
    excellent,
    tally: facts.attendance,
    conditions: judgement.conditions,
    met: judgement.met,
    override,
    complete,
    working,
    amountHundredths: complete ? whole : 0,
    amountWorking: recognition.working,
    certificate,
  };
}
