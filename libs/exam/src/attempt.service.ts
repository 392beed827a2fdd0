import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, Database, newId } from '#platform';
import { AttemptEnding } from './attempt-ending.service.js';
import type { AttemptAnswer } from './attempt-answer.entity.js';
import type { Attempt } from './attempt.entity.js';
import { AttemptRepository, runningKeyOf } from './attempt.repository.js';
import { isFinished } from './attempt.state.js';
import { chosenOptions, type GivenAnswer } from './answer.plan.js';
import { deadlineOf, isOverdue, windowAt } from './deadline.plan.js';
import { ExamPapers } from './exam-paper.service.js';
import type { Exam } from './exam.entity.js';
import { examErrors } from './exam.errors.js';
import { ownsAttempt } from './exam.policy.js';
import { ExamRepository } from './exam.repository.js';
import { Exams } from './exam.service.js';
import {
  type AttemptResultView,
  attemptResultView,
  type AttemptView,
  attemptView,
} from './exam.view.js';
import { PaperRepository } from './paper.repository.js';

const MAX_SEED = 2 ** 31;

export interface NewAnswer {
  answer: GivenAnswer;
  /** Counted up by the client; unset: this answer is newer than what is saved. */
  revision?: number | undefined;
}

export interface SavedAnswer {
  savedAt: Date;
  /** Of what is saved now; higher than what was sent when a newer answer had come before. */
  revision: number;
}

/** A member's own attempts (答卷). */
@Injectable()
export class Attempts {
  constructor(
    private readonly database: Database,
    private readonly exams: Exams,
    private readonly examRows: ExamRepository,
    private readonly papers: ExamPapers,
    private readonly paperRows: PaperRepository,
    private readonly attempts: AttemptRepository,
    private readonly ending: AttemptEnding,
  ) {}

  /**
   * Begins an attempt, or answers the one that runs: also of many calls at the same moment one begins it.
   * @throws `exam.not-open`, `exam.closed`, `exam.no-attempts-left`
   */
  async start(actor: Actor, examId: string): Promise<{ attempt: AttemptView; created: boolean }> {
    const exam = await this.exams.requireOffered(actor, examId);
    const running = await this.attempts.findRunning(examId, actor.memberId);
    if (running) await this.ending.endIfOverdue(running.id);
    const still = running && (await this.attempts.findRunning(examId, actor.memberId));
    if (still) return { attempt: await this.find(actor, still.id), created: false };

    const wished = await this.newAttempt(exam, actor.memberId);
    const kept = await this.database.transaction(() => this.add(exam, wished));
    return { attempt: await this.find(actor, kept.id), created: kept.id === wished.id };
  }

  /** The attempt with what is saved and, once it is finished, what the review policy lets out. */
  async find(actor: Actor, attemptId: string): Promise<AttemptView> {
    await this.endIfOverdue(actor, attemptId);
    const attempt = await this.own(actor, await this.attempts.find(attemptId));
    const exam = await this.examOf(attempt);
    return attemptView({
      exam,
      attempt,
      title: await this.exams.titleOf(exam),
      versions: await this.paperRows.findVersions(attempt.versionIds),
      answers: await this.attempts.answersOf(attemptId),
      attempts: await this.attempts.ofMember(actor.memberId, [exam.id]),
      now: await this.database.now(),
    });
  }

  /**
   * Saves an answer. One whose revision is not higher than the saved one's changes nothing.
   * @throws `exam.attempt-finished`, `exam.time-over`, `exam.question-not-found`, `exam.answer-invalid`
   */
  async answer(
    actor: Actor,
    attemptId: string,
    questionId: string,
    given: NewAnswer,
  ): Promise<SavedAnswer> {
    return this.database.transaction(async () => {
      const attempt = await this.own(actor, await this.attempts.lock(attemptId));
      const now = await this.database.now();
      if (attempt.state === 'submitted') throw examErrors['attempt-finished']();
      if (isFinished(attempt.state) || isOverdue(attempt.deadline, now)) {
        throw examErrors['time-over']();
      }
      const optionIds = await this.chosen(attempt, questionId, given.answer);
      return this.keep({ attemptId, questionId, optionIds, savedAt: now }, given.revision);
    });
  }

  /** Ends the attempt and marks it; the first call's result is everybody's. */
  async submit(actor: Actor, attemptId: string): Promise<AttemptResultView> {
    return this.database.transaction(async () => {
      const locked = await this.own(actor, await this.attempts.lock(attemptId));
      const exam = await this.examOf(locked);
      const now = await this.database.now();
      const attempt = await this.ending.end(locked, exam, 'submit', now);
      const attempts = await this.attempts.ofMember(actor.memberId, [exam.id]);
      return attemptResultView({ exam, attempt, attempts, now });
    });
  }

  private async newAttempt(
    exam: Exam,
    memberId: string,
  ): Promise<Attempt & { runningKey: string }> {
    const startedAt = await this.database.now();
    const window = windowAt(exam, startedAt);
    if (window !== 'open') throw examErrors[window]({ opensAt: exam.opensAt });
    const versions = (await this.papers.current([exam.id])).get(exam.id) ?? [];
    return {
      id: newId(),
      examId: exam.id,
      memberId,
      startedAt,
      state: 'running',
      runningKey: runningKeyOf(exam.id, memberId),
      seed: randomInt(MAX_SEED),
      versionIds: versions.map(({ id }) => id),
      deadline: deadlineOf(startedAt, exam),
      finishedAt: null,
      scoreHundredths: null,
      passed: null,
    };
  }

  /** The row is there before attempts are counted: two starts cannot both be the last one allowed. */
  private async add(exam: Exam, wished: Attempt & { runningKey: string }): Promise<Attempt> {
    const kept = await this.attempts.addUnlessRunning(wished);
    if (kept.id !== wished.id || exam.attemptsAllowed === null) return kept;
    const taken = await this.attempts.countOfMember(wished.memberId, exam.id);
    if (taken > exam.attemptsAllowed) throw examErrors['no-attempts-left']();
    return kept;
  }

  private async chosen(
    { versionIds }: Attempt,
    questionId: string,
    answer: GivenAnswer,
  ): Promise<string[]> {
    const version = await this.paperRows.findVersion(questionId, versionIds);
    if (!version) throw examErrors['question-not-found']();
    const chosen = chosenOptions(version, answer);
    if (!chosen) throw examErrors['answer-invalid']({ answer: '请选择这道题列出的选项' });
    return chosen;
  }

  private async keep(
    answer: Omit<AttemptAnswer, 'revision' | 'attempt'>,
    sent: number | undefined,
  ): Promise<SavedAnswer> {
    const saved = await this.attempts.findAnswer(answer.attemptId, answer.questionId);
    const revision = sent ?? (saved?.revision ?? 0) + 1;
    if (saved && revision <= saved.revision) return saved;
    await this.attempts.putAnswer({ ...answer, revision }, saved === null);
    return { savedAt: answer.savedAt, revision };
  }

  private async endIfOverdue(actor: Actor, attemptId: string): Promise<void> {
    const { state, deadline } = await this.own(actor, await this.attempts.find(attemptId));
    const now = await this.database.now();
    if (state === 'running' && isOverdue(deadline, now)) await this.ending.endIfOverdue(attemptId);
  }

  /** Of the actor, or of a record of him that was merged into his. */
  private async own(actor: Actor, attempt: Attempt | null): Promise<Attempt> {
    if (attempt && ownsAttempt(actor, attempt)) return attempt;
    const records = attempt ? await this.attempts.recordsOf(actor.memberId) : [];
    if (!attempt || !records.includes(attempt.memberId)) throw examErrors['attempt-not-found']();
    return attempt;
  }

  private async examOf({ examId }: Attempt): Promise<Exam> {
    const exam = await this.examRows.find(examId);
    if (!exam) throw examErrors['not-found']();
    return exam;
  }
}
