import { Injectable } from '@nestjs/common';
import { Database, Events } from '#platform';
import type { Attempt } from './attempt.entity.js';
import { AttemptRepository } from './attempt.repository.js';
import { type AttemptMove, stateAfter } from './attempt.state.js';
import { GRACE_MS, isOverdue } from './deadline.plan.js';
import type { Exam } from './exam.entity.js';
import { quizGraded } from './exam.events.js';
import { ExamRepository } from './exam.repository.js';
import { isPassed, mark, points } from './marking.plan.js';
import { PaperRepository } from './paper.repository.js';

const BATCH = 200;

/** Ends attempts and marks them, once. */
@Injectable()
export class AttemptEnding {
  constructor(
    private readonly database: Database,
    private readonly attempts: AttemptRepository,
    private readonly papers: PaperRepository,
    private readonly exams: ExamRepository,
    private readonly events: Events,
  ) {}

  /**
   * Ends a locked attempt in the open unit of work and marks what is saved. One that is ended already is
   * answered as it is. After the deadline and its grace it was the server that ended it, whoever calls.
   */
  async end(attempt: Attempt, exam: Exam, asked: AttemptMove, now: Date): Promise<Attempt> {
    const move = isOverdue(attempt.deadline, now) ? 'time-out' : asked;
    const state = stateAfter(attempt.state, move);
    if (state === null) return attempt;
    const scoreHundredths = await this.markSaved(attempt);
    const passed = isPassed(scoreHundredths, exam.passScore);
    const change = { state, runningKey: null, finishedAt: now, scoreHundredths, passed };
    await this.attempts.change(attempt.id, change);
    await this.events.record(quizGraded, {
      memberId: attempt.memberId,
      examId: exam.id,
      lessonId: exam.lessonId,
      attemptId: attempt.id,
      passed,
      score: points(scoreHundredths),
    });
    return Object.assign(attempt, change);
  }

  /** Ends the attempt if its time is over; a unit of work of its own. Answers whether it did. */
  async endIfOverdue(attemptId: string): Promise<boolean> {
    return this.database.transaction(async () => {
      const attempt = await this.attempts.lock(attemptId);
      const now = await this.database.now();
      if (attempt?.state !== 'running' || !isOverdue(attempt.deadline, now)) return false;
      const exam = await this.exams.find(attempt.examId);
      if (exam) await this.end(attempt, exam, 'time-out', now);
      return exam !== null;
    });
  }

  /** Ends what nobody has submitted in time. Answers how many there were. */
  async endAllOverdue(): Promise<number> {
    const now = await this.database.now();
    const before = new Date(now.getTime() - GRACE_MS);
    let sum = 0;
    for (;;) {
      let ended = 0;
      for (const id of await this.attempts.findOverdue(before, BATCH)) {
        if (await this.endIfOverdue(id)) ended += 1;
      }
      if (ended === 0) return sum;
      sum += ended;
    }
  }

  private async markSaved({ id, versionIds }: Attempt): Promise<number> {
    const versions = await this.papers.findVersions(versionIds);
    const answers = await this.attempts.answersOf(id);
    const chosen = new Map(answers.map(({ questionId, optionIds }) => [questionId, optionIds]));
    return versions.reduce(
      (sum, version) => sum + mark(version, chosen.get(version.questionId) ?? []),
      0,
    );
  }
}
