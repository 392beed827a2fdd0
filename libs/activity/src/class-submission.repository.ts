import { Injectable } from '@nestjs/common';
import { Database, type PageRequest, pageWindow } from '#platform';
import { In, IsNull, Not } from 'typeorm';
import { ClassRollRepository, type RollRow } from './class-roll.repository.js';
import { ClassSubmission } from './class-submission.entity.js';
import { ClassSubmissionFile } from './class-submission-file.entity.js';
import type { SubmissionState } from './class-submission.state.js';

/** `missing`: has handed in nothing yet. */
export type SubmissionFilter = Exclude<SubmissionState, 'draft'> | 'missing';

@Injectable()
export class ClassSubmissionRepository {
  constructor(
    private readonly database: Database,
    private readonly roll: ClassRollRepository,
  ) {}

  private get rows() {
    return this.database.repository(ClassSubmission);
  }

  private get files() {
    return this.database.repository(ClassSubmissionFile);
  }

  /** The member's row, made empty where there is none; two at one instant make one. */
  async open(row: ClassSubmission): Promise<ClassSubmission> {
    const { assignmentId, memberId } = row;
    await this.rows.createQueryBuilder().insert().values(row).orIgnore().execute();
    const found = await this.rows.findOneByOrFail({ assignmentId, memberId });
    const [locked] = await this.database.lockRows(ClassSubmission, 'id', [found.id]);
    return locked ?? found;
  }

  async lock(id: string): Promise<ClassSubmission | null> {
    const [row] = await this.database.lockRows(ClassSubmission, 'id', [id]);
    return row ?? null;
  }

  find(id: string): Promise<ClassSubmission | null> {
    return this.rows.findOneBy({ id });
  }

  findOf(assignmentId: string, memberId: string): Promise<ClassSubmission | null> {
    return this.rows.findOneBy({ assignmentId, memberId });
  }

  /** Assignment id → the member's row. */
  async ofMember(assignmentIds: string[], memberId: string): Promise<Map<string, ClassSubmission>> {
    if (assignmentIds.length === 0) return new Map();
    const found = await this.rows.findBy({ assignmentId: In(assignmentIds), memberId });
    return new Map(found.map((row) => [row.assignmentId, row]));
  }

  ofMembers(assignmentIds: string[], memberIds: string[]): Promise<ClassSubmission[]> {
    if (assignmentIds.length === 0 || memberIds.length === 0) return Promise.resolve([]);
    return this.rows.findBy({ assignmentId: In(assignmentIds), memberId: In(memberIds) });
  }

  async update(id: string, change: Partial<ClassSubmission>): Promise<void> {
    await this.rows.update({ id }, change);
  }

  /** Everybody on the list with what he handed in; in the order of the roll. By the unique index. */
  async page(
    classId: string,
    assignmentId: string,
    filter: SubmissionFilter | null,
    page: PageRequest,
  ): Promise<[(RollRow & { work: ClassSubmission | null })[], number]> {
    const { skip, take } = pageWindow(page);
    const people = this.roll
      .ordered(classId)
      .leftJoin(
        ClassSubmission,
        'work',
        'work.assignmentId = :assignmentId AND work.memberId = place.memberId',
        { assignmentId },
      );
    if (filter === 'missing') people.andWhere("(work.id IS NULL OR work.state = 'draft')");
    else if (filter !== null) people.andWhere('work.state = :filter', { filter });
    const total = await people.getCount();
    const rows = await people.offset(skip).limit(take).getRawMany<RollRow>();
    const works = await this.ofMembers(
      [assignmentId],
      rows.map(({ memberId }) => memberId),
    );
    const byMember = new Map(works.map((work) => [work.memberId, work]));
    return [rows.map((row) => ({ ...row, work: byMember.get(row.memberId) ?? null })), total];
  }

  async addFile(file: ClassSubmissionFile): Promise<void> {
    await this.files.insert(file);
  }

  findFile(submissionId: string, id: string): Promise<ClassSubmissionFile | null> {
    return this.files.findOneBy({ id, submissionId });
  }

  /** As the member sees them. By the index on (submission, added at). */
  draftFiles(submissionId: string): Promise<ClassSubmissionFile[]> {
    return this.files.find({
      where: { submissionId, removedAt: IsNull() },
      order: { addedAt: 'ASC', id: 'ASC' },
    });
  }

  /** As they were handed in. */
  async handedInFiles(submissionIds: string[]): Promise<ClassSubmissionFile[]> {
    if (submissionIds.length === 0) return [];
    return this.files.find({
      where: { submissionId: In(submissionIds), handedInAt: Not(IsNull()) },
      order: { submissionId: 'ASC', addedAt: 'ASC', id: 'ASC' },
    });
  }

  /** All that were handed in for an assignment by those on the list, in the order of the roll. */
  async allFiles(classId: string, assignmentId: string) {
    const people = await this.roll.roll(classId);
    const works = await this.ofMembers(
      [assignmentId],
      people.map(({ memberId }) => memberId),
    );
    const files = await this.handedInFiles(works.map(({ id }) => id));
    const byWork = Map.groupBy(files, ({ submissionId }) => submissionId);
    const workOf = new Map(works.map((work) => [work.memberId, work]));
    return people.flatMap((person) => {
      const own = byWork.get(workOf.get(person.memberId)?.id ?? '') ?? [];
      return own.map((file) => ({ person, file }));
    });
  }

  async removeFile(id: string): Promise<void> {
    await this.files.delete({ id });
  }

  async takeOut(id: string, removedAt: Date): Promise<void> {
    await this.files.update({ id }, { removedAt });
  }

  /** The draft's files are now what was handed in. @returns the storage keys of those that went. */
  async handInFiles(submissionId: string, handedInAt: Date): Promise<string[]> {
    const gone = await this.files.findBy({ submissionId, removedAt: Not(IsNull()) });
    await this.files.delete({ submissionId, removedAt: Not(IsNull()) });
    await this.files.update({ submissionId, handedInAt: IsNull() }, { handedInAt });
    return gone.map(({ storageKey }) => storageKey);
  }
}
