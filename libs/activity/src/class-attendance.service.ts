import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database } from '#platform';
import { runningErrors } from './class-running.errors.js';
import { type Attendance, needsReason, standing } from './class-attendance.plan.js';
import {
  type AttendanceView,
  attendanceView,
  type RollView,
  rollView,
} from './class-attendance.view.js';
import { ClassRunning, type StaffedClass } from './class-running.service.js';
import { type HalfDay, isOver, windowOf } from './class-half-day.plan.js';
import { ClassLeaveRepository } from './class-leave.repository.js';
import { ClassMarkRepository } from './class-mark.repository.js';
import { ClassMarks, type MadeMark } from './class-mark.service.js';
import { ClassMembers } from './class-member.service.js';
import { teacherLeaveOf } from './class-leave.plan.js';

export interface Roll {
  entries: { memberId: string; attendance: Attendance }[];
  /** Needed where something is changed after the half-day is over. */
  reason?: string;
}

const RUNNING = ['running', 'closing'] as const;

/** 考勤: the roll of each half-day, as the class teacher calls it. */
@Injectable()
export class ClassAttendance {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly running: ClassRunning,
    private readonly members: ClassMembers,
    private readonly rows: ClassMarkRepository,
    private readonly marks: ClassMarks,
    private readonly leaves: ClassLeaveRepository,
  ) {}

  /** Every half-day with its figures, and every member with his. */
  async overview(actor: Actor, classId: string): Promise<AttendanceView> {
    const { one } = await this.running.requireStaff(actor, classId);
    const halfDays = await this.running.halfDaysOf(classId);
    const members = await this.members.everybody(classId);
    const marks = await this.rows.ofClass(classId);
    return attendanceView(one, halfDays, members, marks, this.clock.now());
  }

  /** One half-day, member by member, with how each mark came about. */
  async roll(actor: Actor, classId: string, key: string): Promise<RollView> {
    await this.running.requireStaff(actor, classId);
    const halfDay = await this.running.requireHalfDay(classId, key);
    const members = await this.members.everybody(classId);
    const marks = await this.rows.ofHalfDay(classId, key);
    return rollView(halfDay, members, marks, this.clock.now());
  }

  /**
   * Calls the roll, of everybody or of some. While the half-day runs a mark may be changed as people come in;
   * afterwards a change is a correction and says why. Whatever stood before stays readable.
   *
   * @throws activity.roll-too-early, roll-reason, leave-above-teacher, class-member-not-found, class-state
   */
  async call(
    actor: Actor,
    classId: string,
    key: string,
    { entries, reason }: Roll,
  ): Promise<RollView> {
    const staffed = await this.running.requireStaff(actor, classId);
    const halfDay = await this.running.requireHalfDay(classId, key);
    const now = this.clock.now();
    if (now < windowOf(halfDay).from) {
      throw runningErrors['roll-too-early']({ day: halfDay.day, startsAt: halfDay.startsAt });
    }
    const said = reason?.trim() || null;
    await this.database.transaction(async () => {
      const over = isOver(halfDay, now);
      const wanted = entries.map((entry) => ({ ...entry, halfDay: key }));
      const made = await this.marks.add(actor, classId, wanted, {
        during: RUNNING,
        reason: said,
        source: (_, before) => (needsReason(before, over) ? 'correction' : 'roll'),
      });
      if (said === null && made.some(({ before }) => needsReason(before, over))) {
        throw runningErrors['roll-reason']();
      }
      await this.requireLeave(staffed, key, made);
      await this.trace(actor, classId, halfDay, made, said);
    });
    return this.roll(actor, classId, key);
  }

  /** A class teacher cannot write on the roll what he could not grant. */
  private async requireLeave(
    { one, administers }: StaffedClass,
    key: string,
    made: MadeMark[],
  ): Promise<void> {
    if (administers) return;
    const excused = made.filter(({ attendance }) => attendance === 'leave');
    if (excused.length === 0) return;
    const ids = excused.map(({ memberId }) => memberId);
    const granted = await this.leaves.approved(one.id, ids);
    const marks = Map.groupBy(await this.rows.ofMembers(one.id, ids), ({ memberId }) => memberId);
    for (const memberId of ids) {
      const covered = granted.some(
        (row) => row.memberId === memberId && row.halfDays.includes(key),
      );
      const leave = [...standing(marks.get(memberId) ?? []).values()].filter(
        ({ attendance }) => attendance === 'leave',
      ).length;
      if (!covered && leave > teacherLeaveOf(one.conditions))
        throw runningErrors['leave-above-teacher']();
    }
  }

  private async trace(
    actor: Actor,
    classId: string,
    { key }: HalfDay,
    made: MadeMark[],
    reason: string | null,
  ): Promise<void> {
    if (made.length === 0) return;
    const changed = made.flatMap(({ memberId, attendance, before }) =>
      before ? [`${memberId} ${before.attendance}→${attendance}`] : [],
    );
    await this.audit.record(actor, 'class-attendance.call', {
      subject: 'training-class',
      subjectId: classId,
      details: { halfDay: key, marked: made.length, changed, ...(reason !== null && { reason }) },
    });
  }
}
