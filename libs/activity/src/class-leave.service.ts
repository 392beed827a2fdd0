import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, newId } from '#platform';
import { activityErrors } from './activity.errors.js';
import { runningErrors } from './class-running.errors.js';
import { ClassRunning, type StaffedClass } from './class-running.service.js';
import type { ClassLeave } from './class-leave.entity.js';
import { levelOf, teacherLeaveOf } from './class-leave.plan.js';
import { ClassLeaveRepository, openKeyOf } from './class-leave.repository.js';
import { leaveAfter, type LeaveState, type LeaveStep } from './class-leave.state.js';
import { classLeaveView, type ClassLeaveView } from './class-leave.view.js';
import { ClassMarks } from './class-mark.service.js';
import { ClassMembers } from './class-member.service.js';
import { CLASS_MEMBER_STATES } from './class-member.state.js';

export interface NewLeave {
  /** Keys of half-days. */
  halfDays: string[];
  reason: string;
}

export interface LeaveDecision {
  approve: boolean;
  note: string;
}

/** 请假: asked for by the member, decided by the class teacher or, where it is long, by the organiser. */
@Injectable()
export class ClassLeaves {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly running: ClassRunning,
    private readonly leaves: ClassLeaveRepository,
    private readonly members: ClassMembers,
    private readonly marks: ClassMarks,
  ) {}

  /**
   * Asks for oneself; one request at a time.
   * @throws activity.class-not-found for who is not of the class, class-state, half-day-not-found, leave-taken, leave-waiting
   */
  async ask(
    actor: Actor,
    classId: string,
    { halfDays, reason }: NewLeave,
  ): Promise<ClassLeaveView> {
    const { one, own } = await this.running.requireOwn(actor, classId);
    if (one.state !== 'running' && one.state !== 'enrolling') throw activityErrors['class-state']();
    if (own.state !== 'confirmed') throw activityErrors['class-state']();
    const timetable = await this.running.halfDaysOf(classId);
    const keys = timetable.map(({ key }) => key).filter((key) => halfDays.includes(key));
    if (keys.length < new Set(halfDays).size) throw runningErrors['half-day-not-found']();
    const { memberId } = own;
    return this.database.transaction(async () => {
      if (await this.leaves.isWaiting(classId, memberId)) throw runningErrors['leave-waiting']();
      const granted = (await this.leaves.approved(classId, [memberId])).flatMap(
        (row) => row.halfDays,
      );
      if (keys.some((key) => granted.includes(key))) throw runningErrors['leave-taken']();
      const leave = this.row(classId, memberId, keys, reason);
      leave.level = levelOf(teacherLeaveOf(one.conditions), granted.length, keys.length);
      await this.leaves.insert(leave);
      await this.trace(actor, 'class-leave.ask', leave, { level: leave.level });
      return classLeaveView(leave, { name: actor.name, unitName: own.unitName }, false);
    });
  }

  /** @throws activity.leave-not-found also for another's, leave-decided */
  async withdraw(actor: Actor, classId: string, leaveId: string): Promise<void> {
    const { own } = await this.running.requireOwn(actor, classId);
    await this.database.transaction(async () => {
      const leave = await this.require(classId, leaveId);
      if (leave.memberId !== own.memberId) throw runningErrors['leave-not-found']();
      await this.end(actor, leave, 'withdraw', null);
    });
  }

  /** Of a class, newest first. */
  async list(actor: Actor, classId: string, state?: LeaveState): Promise<ClassLeaveView[]> {
    const staffed = await this.running.requireStaff(actor, classId);
    const leaves = await this.leaves.ofClass(classId, state);
    const members = await this.members.everybody(classId, [...CLASS_MEMBER_STATES]);
    const people = new Map(members.map((row) => [row.memberId, row]));
    return leaves.map((leave) =>
      classLeaveView(leave, people.get(leave.memberId), mayDecide(actor, staffed, leave)),
    );
  }

  /** One's own in a class. */
  async mine(actor: Actor, classId: string): Promise<ClassLeaveView[]> {
    const { own } = await this.running.requireOwn(actor, classId);
    const leaves = await this.leaves.ofMember(classId, own.memberId);
    const person = { name: actor.name, unitName: own.unitName };
    return leaves.map((leave) => classLeaveView(leave, person, false));
  }

  /**
   * 同意 marks the half-days as leave, but for those that he attended after all.
   * @throws activity.leave-not-found, leave-above-teacher, leave-own, leave-note, leave-decided, class-state
   */
  async decide(
    actor: Actor,
    classId: string,
    leaveId: string,
    { approve, note }: LeaveDecision,
  ): Promise<void> {
    const staffed = await this.running.requireStaff(actor, classId);
    const said = note.trim() || null;
    if (!approve && said === null) throw runningErrors['leave-note']();
    await this.database.transaction(async () => {
      const leave = await this.require(classId, leaveId);
      if (leave.memberId === actor.memberId) throw runningErrors['leave-own']();
      if (leave.state !== 'waiting') throw runningErrors['leave-decided']();
      if (!mayDecide(actor, staffed, leave)) throw runningErrors['leave-above-teacher']();
      await this.end(actor, leave, approve ? 'approve' : 'refuse', said);
      if (approve) await this.excuse(actor, leave);
    });
  }

  private async excuse(
    actor: Actor,
    { classId, memberId, halfDays, reason }: ClassLeave,
  ): Promise<void> {
    const wanted = halfDays.map((halfDay) => ({ memberId, halfDay, attendance: 'leave' as const }));
    await this.marks.add(actor, classId, wanted, {
      source: () => 'leave',
      reason,
      during: ['enrolling', 'running', 'closing'],
      replaces: ({ attendance }) => attendance === 'absent',
    });
  }

  private async end(
    actor: Actor,
    leave: ClassLeave,
    step: LeaveStep,
    note: string | null,
  ): Promise<void> {
    const state = leaveAfter(leave.state, step);
    if (!state) throw runningErrors['leave-decided']();
    await this.leaves.change(leave.id, {
      state,
      openKey: null,
      decidedById: actor.memberId,
      decidedByName: actor.name,
      decidedAt: this.clock.now(),
      decisionNote: note,
    });
    await this.trace(actor, `class-leave.${step}`, leave);
  }

  private async require(classId: string, leaveId: string): Promise<ClassLeave> {
    const leave = await this.leaves.lock(leaveId);
    if (leave?.classId !== classId) throw runningErrors['leave-not-found']();
    return leave;
  }

  private row(classId: string, memberId: string, halfDays: string[], reason: string): ClassLeave {
    return {
      id: newId(),
      classId,
      memberId,
      halfDays,
      reason: reason.trim(),
      level: 'teacher',
      state: 'waiting',
      openKey: openKeyOf(classId, memberId),
      askedAt: this.clock.now(),
      decidedById: null,
      decidedByName: null,
      decidedAt: null,
      decisionNote: null,
    };
  }

  private trace(
    actor: Actor,
    action: string,
    leave: ClassLeave,
    details: Record<string, unknown> = {},
  ) {
    const { id: leaveId, classId, memberId, halfDays } = leave;
    return this.audit.record(actor, action, {
      subject: 'training-class',
      subjectId: classId,
      details: { leaveId, memberId, halfDays, ...details },
    });
  }
}

/** Nobody decides his own; what goes above the class teacher is the organiser's. */
function mayDecide(
  actor: Actor,
  { administers }: StaffedClass,
  { memberId, level, state }: ClassLeave,
): boolean {
  return state === 'waiting' && memberId !== actor.memberId && (administers || level === 'teacher');
}
