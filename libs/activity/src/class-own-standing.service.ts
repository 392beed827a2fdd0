import { Injectable } from '@nestjs/common';
import { Members } from '#organisation';
import { type Actor, Clock, shanghaiDay } from '#platform';
import { type Attendance, standing, type Tally } from './class-attendance.plan.js';
import { ClassCertificateRepository } from './class-certificate.repository.js';
import { type Condition, judge } from './class-closing.plan.js';
import { type HalfDay, isOpen, isOver } from './class-half-day.plan.js';
import { mostLeave } from './class-leave.plan.js';
import { ClassMarkRepository } from './class-mark.repository.js';
import { ClassMemberRepository } from './class-member.repository.js';
import type { ClassMemberState } from './class-member.state.js';
import { ClassOutcomeRepository } from './class-outcome.repository.js';
import { ClassRunning } from './class-running.service.js';
import { ClassStandings } from './class-standings.service.js';
import type { TrainingClass } from './training-class.entity.js';
import { TrainingClassRepository } from './training-class.repository.js';
import type { ClassState } from './training-class.state.js';

export interface OwnHalfDay extends HalfDay {
  over: boolean;
  /** One may sign in now. */
  open: boolean;
  attendance: Attendance | null;
  reason: string | null;
}

/** How one stands in a class, in the very figures that the organiser sees. */
export interface OwnClassStanding {
  classId: string;
  name: string;
  state: ClassState;
  memberState: ClassMemberState;
  halfDays: OwnHalfDay[];
  tally: Tally;
  /** Half-days of leave that the class bears; null: no limit. */
  mostLeave: number | null;
  conditions: Condition[];
  /** The class is over and its organiser has not closed it: 等待主办单位结班. */
  awaitsClosing: boolean;
  /** What stood when the class was closed. */
  working: string | null;
  amountHundredths: number | null;
  /** Why one had to leave. */
  reason: string | null;
  certificateId: string | null;
}

/** A class whose hours are not booked because it has not been closed. */
export interface AwaitedClass {
  classId: string;
  name: string;
  endsOn: string;
}

/** What a member sees of his own attendance, conditions and result. */
@Injectable()
export class OwnClassStandings {
  constructor(
    private readonly clock: Clock,
    private readonly people: Members,
    private readonly running: ClassRunning,
    private readonly standings: ClassStandings,
    private readonly marks: ClassMarkRepository,
    private readonly outcomes: ClassOutcomeRepository,
    private readonly certificates: ClassCertificateRepository,
    private readonly rows: ClassMemberRepository,
    private readonly classes: TrainingClassRepository,
  ) {}

  /** @throws activity.class-not-found for who is not of it. */
  async of(actor: Actor, classId: string): Promise<OwnClassStanding> {
    const { one, own } = await this.running.requireOwn(actor, classId);
    const { memberId } = own;
    const halfDays = await this.running.halfDaysOf(classId);
    const marks = standing(await this.marks.ofMembers(classId, [memberId]));
    const facts = (await this.standings.of(classId, [memberId])).get(memberId);
    const outcome = await this.outcomes.find(classId, memberId);
    const certificate = await this.certificates.valid(classId, memberId);
    const now = this.clock.now();
    return {
      classId,
      name: one.name,
      state: one.state,
      memberState: own.state,
      halfDays: halfDays.map((halfDay) => {
        const { attendance = null, reason = null } = marks.get(halfDay.key) ?? {};
        return {
          ...halfDay,
          over: isOver(halfDay, now),
          open: isOpen(halfDay, now),
          attendance,
          reason,
        };
      }),
      tally: facts?.attendance ?? NOTHING,
      mostLeave: mostLeave(one.conditions.leaveLimit, halfDays.length),
      conditions: facts ? judge(one.conditions, facts).conditions : [],
      awaitsClosing: own.state === 'confirmed' && this.awaitsClosing(one),
      working: outcome?.working ?? null,
      amountHundredths: outcome?.amountHundredths ?? null,
      reason: own.state === 'expelled' ? own.reason : null,
      certificateId: certificate?.id ?? null,
    };
  }

  /** One's own classes that are over and wait for their organiser: why there are no hours yet. */
  async awaited(actor: Actor): Promise<AwaitedClass[]> {
    const records = await this.people.recordsOf(actor.memberId);
    const own = await this.rows.ofMember(records);
    const ids = own.filter(({ state }) => state === 'confirmed').map(({ classId }) => classId);
    const classes = await this.classes.findMany(ids);
    return classes
      .filter((one) => this.awaitsClosing(one))
      .toSorted((one, other) => (one.endsOn < other.endsOn ? 1 : -1))
      .map(({ id: classId, name, endsOn }) => ({ classId, name, endsOn }));
  }

  private awaitsClosing({ state, endsOn }: TrainingClass): boolean {
    const open = state === 'running' || state === 'closing';
    return open && endsOn < shanghaiDay(this.clock.now());
  }
}

const NOTHING: Tally = { total: 0, present: 0, late: 0, absent: 0, leave: 0, unmarked: 0 };
