import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform';
import type { ClassMember } from './class-member.entity.js';
import { ON_CLASS_LIST } from './class-member.state.js';
import { classWorkErrors } from './class-work.errors.js';
import type { TrainingClass } from './training-class.entity.js';
import { Classes } from './training-class.service.js';
import { isClassOver } from './training-class.state.js';

export interface Attending {
  class: TrainingClass;
  member: ClassMember;
}

/** Who stands on which side of the desk in a class: the organiser and its teacher, or one of the list. */
@Injectable()
export class ClassDesk {
  constructor(private readonly classes: Classes) {}

  /** @throws activity.class-not-found, platform.forbidden for everybody but the organiser and the class teacher */
  run(actor: Actor, classId: string): Promise<TrainingClass> {
    return this.classes.requireRun(actor, classId);
  }

  /** The same, to change something. @throws class-work.class-over */
  async change(actor: Actor, classId: string): Promise<TrainingClass> {
    return notOver(await this.run(actor, classId));
  }

  /** @throws activity.class-not-found for everybody who is not on the list of the class. */
  attend(actor: Actor, classId: string): Promise<Attending> {
    return this.classes.requireMember(actor, classId);
  }

  /** The same, to hand something in. @throws class-work.class-over, class-work.left-class */
  async work(actor: Actor, classId: string): Promise<Attending> {
    const attending = await this.attend(actor, classId);
    notOver(attending.class);
    if (!ON_CLASS_LIST.includes(attending.member.state)) throw classWorkErrors['left-class']();
    return attending;
  }
}

function notOver(row: TrainingClass): TrainingClass {
  if (isClassOver(row.state)) throw classWorkErrors['class-over']();
  return row;
}
