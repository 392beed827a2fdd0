import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, newId } from '#platform';
import { ClassAssignment } from './class-assignment.entity.js';
import { ClassAssignmentRepository } from './class-assignment.repository.js';
import { assignmentView, type AssignmentView } from './class-assignment.view.js';
import { ATTACHMENT_TYPES, type AttachmentType } from './class-attachment.plan.js';
import { ClassDesk } from './class-desk.service.js';
import { ClassRollRepository } from './class-roll.repository.js';
import { cleanLine, cleanText } from './class-text.plan.js';
import { classWorkErrors } from './class-work.errors.js';

export interface AssignmentWish {
  title: string;
  body: string;
  dueAt: Date;
  minWords: number | null;
  maxWords: number | null;
  fileTypes: AttachmentType[];
  fullPoints: number | null;
  required: boolean;
}

const MOST_ASSIGNMENTS = 50;

/** 作业 as the organiser and the class teacher set it. */
@Injectable()
export class ClassAssignments {
  constructor(
    private readonly database: Database,
    private readonly desk: ClassDesk,
    private readonly assignments: ClassAssignmentRepository,
    private readonly roll: ClassRollRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, classId: string): Promise<AssignmentView[]> {
    await this.desk.run(actor, classId);
    const tallies = await this.assignments.tallies(classId);
    const people = await this.roll.count(classId);
    const found = await this.assignments.list(classId);
    return found.map((one) => assignmentView(one, tallies.get(one.id), people));
  }

  /** @throws class-work.assignment-invalid, class-work.class-over */
  async set(actor: Actor, classId: string, wish: AssignmentWish): Promise<AssignmentView> {
    const { name: className } = await this.desk.change(actor, classId);
    const facts = this.clean(wish, null);
    if ((await this.assignments.count(classId)) >= MOST_ASSIGNMENTS) {
      throw invalid(`一个班最多布置 ${MOST_ASSIGNMENTS} 项作业`);
    }
    const assignment = Object.assign(new ClassAssignment(), {
      id: newId(),
      classId,
      ...facts,
      createdBy: actor.memberId,
      createdByName: actor.name,
      createdAt: this.clock.now(),
      withdrawnAt: null,
      withdrawnReason: null,
    });
    await this.database.transaction(async () => {
      await this.assignments.insert(assignment);
      await this.audit.record(actor, 'class-work.assignment-set', {
        subject: 'training-class',
        subjectId: classId,
        details: { className, title: facts.title, dueAt: facts.dueAt.toISOString() },
      });
    });
    return assignmentView(assignment, undefined, await this.roll.count(classId));
  }

  /** How it is marked stays once something was handed in. @throws class-work.assignment-… */
  async change(
    actor: Actor,
    classId: string,
    id: string,
    wish: AssignmentWish,
  ): Promise<AssignmentView> {
    const { name: className } = await this.desk.change(actor, classId);
    const known = await this.require(classId, id);
    const facts = this.clean(wish, known.dueAt);
    const tally = (await this.assignments.tallies(classId)).get(id);
    if (tally && facts.fullPoints !== known.fullPoints) {
      throw invalid('已有人提交，计分方式不能再改');
    }
    await this.database.transaction(async () => {
      await this.assignments.update(id, facts);
      await this.audit.record(actor, 'class-work.assignment-change', {
        subject: 'training-class',
        subjectId: classId,
        details: { className, title: facts.title, dueAt: facts.dueAt.toISOString() },
      });
    });
    const people = await this.roll.count(classId);
    return assignmentView(Object.assign(known, facts), tally, people);
  }

  /** It asks nothing of anybody any more; what was handed in stays. */
  async withdraw(actor: Actor, classId: string, id: string, reason: string): Promise<void> {
    const { name: className } = await this.desk.change(actor, classId);
    const { title } = await this.require(classId, id);
    await this.database.transaction(async () => {
      await this.assignments.update(id, {
        withdrawnAt: this.clock.now(),
        withdrawnReason: cleanLine(reason),
      });
      await this.audit.record(actor, 'class-work.assignment-withdraw', {
        subject: 'training-class',
        subjectId: classId,
        details: { className, title, reason: cleanLine(reason) },
      });
    });
  }

  /** One that still stands. @throws class-work.assignment-not-found, assignment-withdrawn */
  private async require(classId: string, id: string): Promise<ClassAssignment> {
    const assignment = await this.assignments.find(classId, id);
    if (!assignment) throw classWorkErrors['assignment-not-found']();
    if (assignment.withdrawnAt) throw classWorkErrors['assignment-withdrawn']();
    return assignment;
  }

  private clean(wish: AssignmentWish, knownDueAt: Date | null): AssignmentWish {
    const { minWords, maxWords, dueAt } = wish;
    const title = cleanLine(wish.title);
    if (title === '') throw invalid('请填写作业名称');
    if (minWords !== null && maxWords !== null && minWords > maxWords) {
      throw invalid('最少字数不能多于最多字数');
    }
    const isMoved = dueAt.getTime() !== knownDueAt?.getTime();
    if (isMoved && dueAt <= this.clock.now()) throw invalid('截止时间须在现在之后');
    const fileTypes = ATTACHMENT_TYPES.filter((type) => wish.fileTypes.includes(type));
    return { ...wish, title, body: cleanText(wish.body), fileTypes };
  }
}

function invalid(reason: string) {
  return classWorkErrors['assignment-invalid']({ reason });
}
