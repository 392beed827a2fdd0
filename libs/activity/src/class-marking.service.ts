import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, type Page, pageOf, type PageRequest } from '#platform';
import type { ClassAssignment } from './class-assignment.entity.js';
import { ClassAssignmentRepository } from './class-assignment.repository.js';
import { ClassDesk } from './class-desk.service.js';
import { ClassRollRepository } from './class-roll.repository.js';
import type { ClassSubmission } from './class-submission.entity.js';
import { isDone, markFault } from './class-submission.plan.js';
import { ClassSubmissionRepository, type SubmissionFilter } from './class-submission.repository.js';
import { submissionAfter } from './class-submission.state.js';
import {
  type AssignmentFileView,
  fileView,
  submissionRowView,
  type SubmissionRowView,
  submissionView,
  type SubmissionView,
} from './class-submission.view.js';
import { cleanText } from './class-text.plan.js';
import { classWorkErrors } from './class-work.errors.js';

export interface Mark {
  passed: boolean | null;
  points: number | null;
  comment: string;
}

/** How one member stands with the assignments that 结业 asks for. */
export interface AssignmentStanding {
  done: number;
  total: number;
  /** Handed in and not yet marked. */
  unmarked: number;
}

/** 批阅: what was handed in, marked or sent back by the organiser or the class teacher. */
@Injectable()
export class ClassMarking {
  constructor(
    private readonly database: Database,
    private readonly desk: ClassDesk,
    private readonly assignments: ClassAssignmentRepository,
    private readonly submissions: ClassSubmissionRepository,
    private readonly roll: ClassRollRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Everybody on the list with what he handed in, or (`missing`) those who have not. */
  async list(
    actor: Actor,
    classId: string,
    { id, filter }: { id: string; filter: SubmissionFilter | null },
    page: PageRequest,
  ): Promise<Page<SubmissionRowView>> {
    await this.desk.run(actor, classId);
    await this.requireAssignment(classId, id);
    const [rows, total] = await this.submissions.page(classId, id, filter, page);
    return pageOf(
      rows.map(({ work, ...person }) => submissionRowView(person, work)),
      total,
      page,
    );
  }

  /** What was handed in, whole. @throws class-work.submission-not-found also for a draft. */
  async find(actor: Actor, classId: string, submissionId: string): Promise<SubmissionView> {
    await this.desk.run(actor, classId);
    const { work, assignment } = await this.require(classId, submissionId);
    return this.view(classId, work, assignment);
  }

  /** Every file that was handed in for an assignment, in the order of the roll. */
  async files(actor: Actor, classId: string, id: string): Promise<AssignmentFileView[]> {
    await this.desk.run(actor, classId);
    await this.requireAssignment(classId, id);
    const files = await this.submissions.allFiles(classId, id);
    return files.map(({ person, file }) => ({
      ...fileView(file),
      submissionId: file.submissionId,
      name: person.name,
      unitName: person.unitName,
    }));
  }

  /** @throws class-work.mark-invalid, not-handed-in, submission-not-found */
  async mark(
    actor: Actor,
    classId: string,
    submissionId: string,
    { passed, points, comment }: Mark,
  ): Promise<SubmissionView> {
    await this.desk.change(actor, classId);
    const { assignment } = await this.require(classId, submissionId);
    const byPoints = assignment.fullPoints !== null;
    const verdict = { passed: byPoints ? null : passed, points: byPoints ? points : null };
    const reason = markFault(verdict, assignment.fullPoints);
    if (reason !== null) throw classWorkErrors['mark-invalid']({ reason });
    return this.move(actor, classId, submissionId, 'mark', { ...verdict, comment });
  }

  /** Sends it back for revision, with what to do better. @throws class-work.comment-required, not-handed-in */
  async sendBack(
    actor: Actor,
    classId: string,
    submissionId: string,
    comment: string,
  ): Promise<SubmissionView> {
    await this.desk.change(actor, classId);
    await this.require(classId, submissionId);
    if (cleanText(comment) === '') throw classWorkErrors['comment-required']();
    const mark = { passed: null, points: null, comment };
    return this.move(actor, classId, submissionId, 'return', mark);
  }

  /**
   * For the closing of a class: of each member, how many of the required assignments are done. Who handed in
   * counts unless the work was sent back or found wanting. Who may ask was settled by the caller.
   */
  async assignmentsDone(
    classId: string,
    memberIds: string[],
  ): Promise<Map<string, AssignmentStanding>> {
    const required = await this.assignments.required(classId);
    const pointsOf = new Map(required.map(({ id, fullPoints }) => [id, fullPoints]));
    const works = await this.submissions.ofMembers([...pointsOf.keys()], memberIds);
    const byMember = Map.groupBy(works, ({ memberId }) => memberId);
    return new Map(
      memberIds.map((memberId) => {
        const own = byMember.get(memberId) ?? [];
        const done = own.filter((work) =>
          isDone(work.state, work, pointsOf.get(work.assignmentId) ?? null),
        ).length;
        const unmarked = own.filter(({ state }) => state === 'handed-in').length;
        return [memberId, { done, total: required.length, unmarked }];
      }),
    );
  }

  private async move(
    actor: Actor,
    classId: string,
    submissionId: string,
    step: 'mark' | 'return',
    { comment, ...verdict }: Mark,
  ): Promise<SubmissionView> {
    await this.database.transaction(async () => {
      const work = await this.submissions.lock(submissionId);
      const next = work && submissionAfter(work.state, step);
      if (!work || !next) throw classWorkErrors['not-handed-in']();
      await this.submissions.update(submissionId, {
        state: next,
        ...verdict,
        comment: cleanText(comment),
        markedBy: actor.memberId,
        markedByName: actor.name,
        markedAt: this.clock.now(),
      });
      await this.audit.record(actor, step === 'mark' ? 'class-work.mark' : 'class-work.send-back', {
        subject: 'training-class',
        subjectId: classId,
        details: { memberId: work.memberId, submissionId, ...verdict },
      });
    });
    const { work, assignment } = await this.require(classId, submissionId);
    return this.view(classId, work, assignment);
  }

  private async view(classId: string, work: ClassSubmission, assignment: ClassAssignment) {
    const person = (await this.roll.roll(classId)).find(
      ({ memberId }) => memberId === work.memberId,
    );
    if (!person) throw classWorkErrors['submission-not-found']();
    const files = await this.submissions.handedInFiles([work.id]);
    return submissionView(submissionRowView(person, work), assignment, work, files);
  }

  private async require(classId: string, submissionId: string) {
    const work = await this.submissions.find(submissionId);
    const assignment = work && (await this.assignments.find(classId, work.assignmentId));
    if (!assignment || !work.handedInAt) throw classWorkErrors['submission-not-found']();
    return { work, assignment };
  }

  private async requireAssignment(classId: string, id: string): Promise<void> {
    const assignment = await this.assignments.find(classId, id);
    if (!assignment) throw classWorkErrors['assignment-not-found']();
  }
}
