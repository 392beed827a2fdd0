import { Injectable } from '@nestjs/common';
import { Member } from '#organisation';
import { Database } from '#platform';
import { In, LessThan } from 'typeorm';
import { AttemptAnswer } from './attempt-answer.entity.js';
import { Attempt } from './attempt.entity.js';

export const runningKeyOf = (examId: string, memberId: string) => `${examId}/${memberId}`;

@Injectable()
export class AttemptRepository {
  constructor(private readonly database: Database) {}

  private get attempts() {
    return this.database.repository(Attempt);
  }

  private get answers() {
    return this.database.repository(AttemptAnswer);
  }

  /**
   * Adds the attempt unless the member has a running one at this exam; answers the one that runs, locked.
   * To be the unit's first query. A plain insert would leave parallel starts waiting for each other with
   * shared locks.
   */
  async addUnlessRunning(attempt: Attempt & { runningKey: string }): Promise<Attempt> {
    await this.attempts
      .createQueryBuilder()
      .insert()
      .values(attempt)
      .orUpdate(['running_key'], ['running_key'])
      .updateEntity(false)
      .execute();
    const { runningKey } = attempt;
    const [running] = await this.database.lockRows(Attempt, 'runningKey', [runningKey]);
    if (!running) throw new Error(`no running attempt ${runningKey}`);
    return running;
  }

  async change(id: string, change: Partial<Omit<Attempt, 'id' | 'exam'>>): Promise<void> {
    await this.attempts.update({ id }, change);
  }

  find(id: string): Promise<Attempt | null> {
    return this.attempts.findOneBy({ id });
  }

  findRunning(examId: string, memberId: string): Promise<Attempt | null> {
    return this.attempts.findOneBy({ runningKey: runningKeyOf(examId, memberId) });
  }

  /** Locked until the unit of work ends; to be the unit's first query, so that what follows is current. */
  async lock(id: string): Promise<Attempt | null> {
    const [row] = await this.database.lockRows(Attempt, 'id', [id]);
    return row ?? null;
  }

  /** The member's own id, and those of records of him that were merged into it: their attempts are his. */
  async recordsOf(memberId: string): Promise<string[]> {
    const members = this.database.repository(Member);
    const merged = await members.find({ select: { id: true }, where: { mergedIntoId: memberId } });
    return [memberId, ...merged.map(({ id }) => id)];
  }

  /** A member's attempts at the exams, oldest first; by the index on member and exam. */
  async ofMember(memberId: string, examIds: string[]): Promise<Attempt[]> {
    if (examIds.length === 0) return [];
    const records = await this.recordsOf(memberId);
    return this.attempts.find({
      where: { memberId: In(records), examId: In(examIds) },
      order: { startedAt: 'ASC', id: 'ASC' },
    });
  }

  /** Which of the exams the members have passed; by the index on member and exam, for every record of theirs. */
  async passed(memberIds: string[], examIds: string[]) {
    if (memberIds.length === 0 || examIds.length === 0) return [];
    const members = this.database.repository(Member);
    const where = { mergedIntoId: In(memberIds) };
    const merged = await members.find({ select: { id: true, mergedIntoId: true }, where });
    const survivor = new Map(merged.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? id]));
    const records = [...memberIds, ...survivor.keys()];
    const rows = await this.attempts.find({
      select: { id: true, memberId: true, examId: true },
      where: { memberId: In(records), examId: In(examIds), passed: true },
    });
    return rows.map(({ memberId, examId }) => ({
      memberId: survivor.get(memberId) ?? memberId,
      examId,
    }));
  }

  async countOfMember(memberId: string, examId: string): Promise<number> {
    return this.attempts.countBy({ memberId: In(await this.recordsOf(memberId)), examId });
  }

  existsFor(examId: string): Promise<boolean> {
    return this.attempts.existsBy({ examId });
  }

  /** Running ones whose deadline lies before; by the index on state and deadline. */
  async findOverdue(before: Date, limit: number): Promise<string[]> {
    const rows = await this.attempts.find({
      select: { id: true },
      where: { state: 'running', deadline: LessThan(before) },
      order: { deadline: 'ASC' },
      take: limit,
    });
    return rows.map(({ id }) => id);
  }

  answersOf(attemptId: string): Promise<AttemptAnswer[]> {
    return this.answers.findBy({ attemptId });
  }

  findAnswer(attemptId: string, questionId: string): Promise<AttemptAnswer | null> {
    return this.answers.findOneBy({ attemptId, questionId });
  }

  async putAnswer(answer: AttemptAnswer, isNew: boolean): Promise<void> {
    const { attemptId, questionId, optionIds, revision, savedAt } = answer;
    const values = { optionIds, revision, savedAt };
    if (isNew) await this.answers.insert({ attemptId, questionId, ...values });
    else await this.answers.update({ attemptId, questionId }, values);
  }
}
