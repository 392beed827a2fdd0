import { Injectable } from '@nestjs/common';
import { type Actor, Database, Vault } from '#platform';
import { activityErrors } from './activity.errors.js';
import { runningErrors } from './class-running.errors.js';
import type { Attendance } from './class-attendance.plan.js';
import { standing } from './class-attendance.plan.js';
import { ClassRunning } from './class-running.service.js';
import { attendanceAt, type HalfDay, isOpen } from './class-half-day.plan.js';
import { ClassMarkRepository } from './class-mark.repository.js';
import { ClassMarks } from './class-mark.service.js';
import { ClassMembers } from './class-member.service.js';
import {
  codeText,
  digitsOf,
  MAX_TRIES,
  readCode,
  shownUntil,
  stepsTaken,
  TRIES_WINDOW_MS,
} from './class-sign-in-code.plan.js';
import { ClassThrottle } from './class-throttle.service.js';

/** What the class teacher's screen shows. */
export interface SignInCodeView {
  code: string;
  /** When the next one is shown. */
  shownUntil: Date;
  serverTime: Date;
  signedIn: number;
  expected: number;
}

/** What a member is told who has signed in. */
export interface SignedIn {
  halfDay: HalfDay;
  attendance: Attendance;
  markedAt: Date;
}

const LIMIT = { most: MAX_TRIES, windowMs: TRIES_WINDOW_MS };

/** 扫码签到: a code on the teacher's screen that changes every 30 s, typed or scanned by who is in the room. */
@Injectable()
export class ClassSignIn {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly running: ClassRunning,
    private readonly members: ClassMembers,
    private readonly rows: ClassMarkRepository,
    private readonly marks: ClassMarks,
    private readonly throttle: ClassThrottle,
  ) {}

  /** @throws activity.half-day-not-found, sign-in-closed, class-state */
  async code(actor: Actor, classId: string, key: string): Promise<SignInCodeView> {
    const { one } = await this.running.requireStaff(actor, classId);
    if (one.state !== 'running') throw activityErrors['class-state']();
    const halfDay = await this.running.requireHalfDay(classId, key);
    const now = await this.database.now();
    if (!isOpen(halfDay, now)) throw runningErrors['sign-in-closed']();
    const [step = 0] = stepsTaken(now);
    const marks = await this.rows.ofHalfDay(classId, key);
    const there = [...Map.groupBy(marks, ({ memberId }) => memberId).values()].filter((own) =>
      isThere(standing(own).get(key)?.attendance),
    );
    const expected = (await this.members.everybody(classId, ['confirmed'])).length;
    return {
      code: this.codeOf(classId, key, step),
      shownUntil: shownUntil(now),
      serverTime: now,
      signedIn: there.length,
      expected,
    };
  }

  /**
   * Signs oneself in to the half-day that runs now. Again: answers what stands.
   * @throws activity.class-not-found for who is not of the class, class-state, sign-in-closed, sign-in-code,
   * sign-in-marked, too-many-tries
   */
  async signIn(actor: Actor, classId: string, typed: string): Promise<SignedIn> {
    const { one, own } = await this.running.requireOwn(actor, classId);
    if (one.state !== 'running' || own.state !== 'confirmed') throw activityErrors['class-state']();
    const now = await this.database.now();
    const open = (await this.running.halfDaysOf(classId)).filter((each) => isOpen(each, now));
    if (open.length === 0) throw runningErrors['sign-in-closed']();
    const who = `${classId}/${own.memberId}`;
    await this.throttle.hear('sign-in', who, LIMIT);
    const halfDay = open.find(({ key }) => this.isCodeOf(classId, key, readCode(typed), now));
    if (!halfDay) throw runningErrors['sign-in-code']();
    await this.throttle.forgive('sign-in', who);
    return this.mark(actor, classId, own.memberId, halfDay, now);
  }

  private async mark(
    actor: Actor,
    classId: string,
    memberId: string,
    halfDay: HalfDay,
    now: Date,
  ): Promise<SignedIn> {
    const { key } = halfDay;
    const attendance = attendanceAt(halfDay, now);
    await this.marks.add(actor, classId, [{ memberId, halfDay: key, attendance }], {
      source: () => 'sign-in',
      reason: null,
      during: ['running'],
      // What was called by the roll is the teacher's to change; who comes although he was excused is there.
      replaces: (before) => before.attendance === 'leave',
    });
    const stands = standing(await this.rows.ofMembers(classId, [memberId])).get(key);
    if (!stands || !isThere(stands.attendance)) throw runningErrors['sign-in-marked']();
    return { halfDay, attendance: stands.attendance, markedAt: stands.markedAt };
  }

  private isCodeOf(classId: string, key: string, code: string, now: Date): boolean {
    return stepsTaken(now).some((step) => this.codeOf(classId, key, step) === code);
  }

  private codeOf(classId: string, key: string, step: number): string {
    return digitsOf(this.vault.sign('class-sign-in', codeText(classId, key, step)));
  }
}

const isThere = (attendance: Attendance | undefined) =>
  attendance === 'present' || attendance === 'late';
