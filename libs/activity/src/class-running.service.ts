import { Injectable } from '@nestjs/common';
import { type Actor, platformErrors } from '#platform';
import { runningErrors } from './class-running.errors.js';
import { type HalfDay, halfDaysOf } from './class-half-day.plan.js';
import type { ClassMember } from './class-member.entity.js';
import { ClassPartsRepository } from './class-parts.repository.js';
import type { TrainingClass } from './training-class.entity.js';
import { runs } from './training-class.policy.js';
import { Classes } from './training-class.service.js';

/** A class, and whether who asks administers its organising unit. */
export interface StaffedClass {
  one: TrainingClass;
  administers: boolean;
}

/** Who runs a class, who attends it, and on which half-days. */
@Injectable()
export class ClassRunning {
  constructor(
    private readonly classes: Classes,
    private readonly parts: ClassPartsRepository,
  ) {}

  /** 班主任 or 主办单位. @throws activity.class-not-found, platform.forbidden for who may merely see it. */
  async requireStaff(actor: Actor, classId: string): Promise<StaffedClass> {
    const { class: one, standing } = await this.classes.requireSeen(actor, classId);
    if (!runs(standing)) throw platformErrors.forbidden();
    return { one, administers: standing.administers };
  }

  /** 主办单位. @throws activity.class-not-found, platform.forbidden also for the class teacher. */
  requireOrganiser(actor: Actor, classId: string, locked?: 'locked'): Promise<TrainingClass> {
    return this.classes.requireOrganised(actor, classId, locked);
  }

  /** The actor's own row in a class. @throws activity.class-not-found for who is not of it. */
  async requireOwn(
    actor: Actor,
    classId: string,
  ): Promise<{ one: TrainingClass; own: ClassMember }> {
    const { class: one, member: own } = await this.classes.requireMember(actor, classId);
    return { one, own };
  }

  async halfDaysOf(classId: string): Promise<HalfDay[]> {
    return halfDaysOf(await this.parts.sessionsOf(classId));
  }

  /** @throws activity.half-day-not-found for what is not on the timetable. */
  async requireHalfDay(classId: string, key: string): Promise<HalfDay> {
    const halfDay = (await this.halfDaysOf(classId)).find((each) => each.key === key);
    if (!halfDay) throw runningErrors['half-day-not-found']();
    return halfDay;
  }
}
