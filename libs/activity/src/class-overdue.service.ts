import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Settings, shanghaiDay } from '#platform';
import { closingReminderDays } from './class-closing-reminder.plan.js';
import { ClassOverdueRepository } from './class-overdue.repository.js';
import { classPaths, mustAdministerClasses } from './training-class.policy.js';

export interface OverdueClass {
  classId: string;
  name: string;
  endsOn: string;
  /** Since its last day. */
  days: number;
}

const DAY_MS = 86_400_000;

/** 逾期未结班: what the organiser is reminded of. */
@Injectable()
export class OverdueClasses {
  constructor(
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly classes: ClassOverdueRepository,
  ) {}

  /** Of the actor's units, the longest overdue first. @throws platform.forbidden */
  async list(actor: Actor): Promise<OverdueClass[]> {
    mustAdministerClasses(actor);
    const now = this.clock.now();
    const after = await this.settings.get(closingReminderDays);
    const day = shanghaiDay(new Date(now.getTime() - after * DAY_MS));
    const today = Date.parse(shanghaiDay(now));
    return (await this.classes.overBefore(classPaths(actor), day)).map(({ id, name, endsOn }) => {
      return { classId: id, name, endsOn, days: Math.round((today - Date.parse(endsOn)) / DAY_MS) };
    });
  }
}
