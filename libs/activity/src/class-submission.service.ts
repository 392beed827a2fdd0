import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, newId, Storage } from '#platform';
import type { ClassAssignment } from './class-assignment.entity.js';
import { ClassAssignmentRepository } from './class-assignment.repository.js';
import { ClassDesk } from './class-desk.service.js';
import { ClassSubmission } from './class-submission.entity.js';
import { handInFault, isLate, mayHandIn } from './class-submission.plan.js';
import { ClassSubmissionRepository } from './class-submission.repository.js';
import {
  myAssignmentView,
  type MyAssignmentView,
  myWorkView,
  type MyWorkView,
} from './class-submission.view.js';
import { cleanText, countWords } from './class-text.plan.js';
import { classWorkErrors } from './class-work.errors.js';
import { isClassOver } from './training-class.state.js';

/** What one of the class writes and hands in. The draft is his alone; what he handed in is seen by who marks it. */
@Injectable()
export class ClassSubmissions {
  constructor(
    private readonly database: Database,
    private readonly desk: ClassDesk,
    private readonly assignments: ClassAssignmentRepository,
    private readonly submissions: ClassSubmissionRepository,
    private readonly storage: Storage,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Those that stand, and those that were withdrawn after he had handed something in; as they are due. */
  async list(actor: Actor, classId: string): Promise<MyAssignmentView[]> {
    const { class: row, member } = await this.desk.attend(actor, classId);
    const assignments = await this.assignments.list(classId);
    const ids = assignments.map(({ id }) => id);
    const works = await this.submissions.ofMember(ids, member.memberId);
    return assignments
      .filter(({ id, withdrawnAt }) => withdrawnAt === null || works.get(id)?.handedInAt)
      .map((one) =>
        myAssignmentView(one, works.get(one.id), this.clock.now(), isClassOver(row.state)),
      );
  }

  async find(actor: Actor, classId: string, id: string): Promise<MyWorkView> {
    const { class: row, member } = await this.desk.attend(actor, classId);
    const assignment = await this.assignments.find(classId, id);
    if (!assignment) throw classWorkErrors['assignment-not-found']();
    const work = await this.submissions.findOf(id, member.memberId);
    const files = work ? await this.submissions.draftFiles(work.id) : [];
    const over = isClassOver(row.state);
    const view = myAssignmentView(assignment, work ?? undefined, this.clock.now(), over);
    return myWorkView(view, work, files);
  }

  /** Keeps what is being written, as it is. @throws class-work.hand-in-closed, assignment-withdrawn */
  async saveDraft(
    actor: Actor,
    classId: string,
    { id, text }: { id: string; text: string },
  ): Promise<{ savedAt: string }> {
    const savedAt = this.clock.now();
    await this.database.transaction(async () => {
      const { work } = await this.open(actor, classId, id);
      const draft = text.toWellFormed();
      await this.submissions.update(work.id, { draft, draftSavedAt: savedAt });
    });
    return { savedAt: savedAt.toISOString() };
  }

  /** What is handed in is what is marked. @throws class-work.not-ready, hand-in-closed, assignment-withdrawn */
  async handIn(
    actor: Actor,
    classId: string,
    { id, text: given }: { id: string; text: string },
  ): Promise<MyWorkView> {
    const now = this.clock.now();
    await this.database.transaction(async () => {
      const { assignment, work } = await this.open(actor, classId, id);
      const text = cleanText(given);
      const files = (await this.submissions.draftFiles(work.id)).length;
      const reason = handInFault(assignment, { text, files });
      if (reason !== null) throw classWorkErrors['not-ready']({ reason });
      const gone = await this.submissions.handInFiles(work.id, now);
      this.database.afterCommit(() => this.forget(gone));
      const late = isLate(work.firstHandedInAt, now, assignment);
      await this.submissions.update(work.id, {
        state: 'handed-in',
        draft: text,
        draftSavedAt: now,
        text,
        words: countWords(text),
        firstHandedInAt: work.firstHandedInAt ?? now,
        handedInAt: now,
        late,
      });
      await this.audit.record(actor, 'class-work.hand-in', {
        subject: 'training-class',
        subjectId: classId,
        details: { assignment: assignment.title, files, late },
      });
    });
    return this.find(actor, classId, id);
  }

  /** The actor's own work while it may be changed, locked; begun where there is none. Within a unit of work. */
  async open(
    actor: Actor,
    classId: string,
    id: string,
  ): Promise<{ assignment: ClassAssignment; work: ClassSubmission }> {
    const { member } = await this.desk.work(actor, classId);
    const assignment = await this.assignments.find(classId, id);
    if (!assignment) throw classWorkErrors['assignment-not-found']();
    if (assignment.withdrawnAt) throw classWorkErrors['assignment-withdrawn']();
    const work = await this.submissions.open(this.blank(id, member.memberId));
    if (!mayHandIn(work.state, assignment, this.clock.now())) {
      throw classWorkErrors['hand-in-closed']();
    }
    return { assignment, work };
  }

  private forget(storageKeys: string[]): void {
    for (const key of storageKeys) void this.storage.delete(key);
  }

  private blank(assignmentId: string, memberId: string): ClassSubmission {
    return Object.assign(new ClassSubmission(), {
      id: newId(),
      assignmentId,
      memberId,
      state: 'draft',
      draft: '',
      draftSavedAt: this.clock.now(),
      text: null,
      words: null,
      firstHandedInAt: null,
      handedInAt: null,
      late: false,
      passed: null,
      points: null,
      comment: null,
      markedBy: null,
      markedByName: null,
      markedAt: null,
    });
  }
}
