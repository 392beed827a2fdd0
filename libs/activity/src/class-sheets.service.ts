import { Injectable } from '@nestjs/common';
import { type Actor } from '#platform';
import { type Attendance, standing } from './class-attendance.plan.js';
import { type HalfDay, halfDaysOf } from './class-half-day.plan.js';
import { ClassMarkRepository } from './class-mark.repository.js';
import { ClassMembers } from './class-member.service.js';
import { classMemberView, type ClassMemberView } from './class-member.view.js';
import { ClassOutcomeRepository } from './class-outcome.repository.js';
import { ClassPartsRepository } from './class-parts.repository.js';
import type { TrainingClass } from './training-class.entity.js';
import { TrainingClassRepository } from './training-class.repository.js';
import { Classes } from './training-class.service.js';
import type { ClassRowView } from './training-class.view.js';

/** One of the register: who he is, each of his half-days, and what came of it. */
export interface RegisterRow {
  member: ClassMemberView;
  /** By the key of the half-day; nothing for one that nobody has marked. */
  attendance: Map<string, Attendance>;
  completed: boolean;
  amountHundredths: number | null;
}

export interface Register {
  class: ClassRowView;
  halfDays: HalfDay[];
  rows: RegisterRow[];
}

/** What the official sheets of classes say (F6 培训班次一览, F7 学员名册). Who may ask was settled by the caller. */
@Injectable()
export class ClassSheets {
  constructor(
    private readonly classes: Classes,
    private readonly repository: TrainingClassRepository,
    private readonly members: ClassMembers,
    private readonly parts: ClassPartsRepository,
    private readonly marks: ClassMarkRepository,
    private readonly outcomes: ClassOutcomeRepository,
  ) {}

  /** Those of a training year that the units of a subtree hold and that were announced, as they begin. */
  async ofYear(path: string, year: number): Promise<ClassRowView[]> {
    return this.classes.rowViews(await this.repository.heldIn(path, year));
  }

  /** The class, for the administrator of the unit that holds it. @throws activity.class-not-found, platform.forbidden */
  requireOrganised(actor: Actor, classId: string): Promise<TrainingClass> {
    return this.classes.requireOrganised(actor, classId);
  }

  /** Everybody on its list with every half-day; null for a class that is gone. */
  async register(classId: string): Promise<Register | null> {
    const row = await this.classes.find(classId);
    const [view] = row ? await this.classes.rowViews([row]) : [];
    if (!view) return null;
    const people = await this.members.everybody(classId);
    const marks = Map.groupBy(await this.marks.ofClass(classId), ({ memberId }) => memberId);
    const outcomes = await this.outcomes.ofClass(classId);
    const byMember = new Map(outcomes.map((outcome) => [outcome.memberId, outcome]));
    const rows = people.map((person) => {
      const stands = standing(marks.get(person.memberId) ?? []);
      return {
        member: classMemberView(person, []),
        attendance: new Map([...stands].map(([key, { attendance }]) => [key, attendance])),
        completed: person.state === 'completed',
        amountHundredths: byMember.get(person.memberId)?.amountHundredths ?? null,
      };
    });
    return { class: view, halfDays: halfDaysOf(await this.parts.sessionsOf(classId)), rows };
  }
}
