import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, newId } from '#platform';
import { examErrors } from './exam.errors.js';
import { type NewPaper, type NewQuestion, paperFaults, tidyPaper } from './paper.plan.js';
import { PaperRepository } from './paper.repository.js';
import type { QuestionVersion } from './question-version.entity.js';

/** What papers ask. */
@Injectable()
export class ExamPapers {
  constructor(
    private readonly papers: PaperRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws `exam.paper-invalid` with a sentence for each field that is at fault. */
  check(paper: NewPaper): NewPaper {
    const tidy = tidyPaper(paper);
    const faults = paperFaults(tidy);
    if (Object.keys(faults).length > 0) throw examErrors['paper-invalid'](faults);
    return tidy;
  }

  /**
   * Makes these the questions of the exam. A question that changed gets another version, one that is
   * missing is retired: attempts keep what they saw. In the caller's unit of work.
   */
  async write(examId: string, questions: NewQuestion[]): Promise<void> {
    const known = await this.papers.questionsOf([examId]);
    const versions = await this.papers.findVersions(known.map((row) => row.currentVersionId));
    for (const [position, wanted] of questions.entries()) {
      const question = known[position];
      const version = versions.find(({ questionId }) => questionId === question?.id);
      if (version && asksTheSame(version, wanted)) continue;
      const id = question?.id ?? newId();
      const currentVersionId = newId();
      if (question) await this.papers.setVersion(id, currentVersionId);
      else await this.papers.add({ id, examId, position, currentVersionId, retired: false });
      await this.papers.addVersion(this.version(currentVersionId, id, wanted));
    }
    await this.papers.retire(known.slice(questions.length).map(({ id }) => id));
  }

  /** What new attempts see, in the papers' order, by exam. */
  async current(examIds: string[]): Promise<Map<string, QuestionVersion[]>> {
    const questions = await this.papers.questionsOf(examIds);
    const versions = await this.papers.findVersions(questions.map((row) => row.currentVersionId));
    const papers = new Map<string, QuestionVersion[]>(examIds.map((id) => [id, []]));
    questions.forEach((question, index) => {
      const version = versions[index];
      if (version) papers.get(question.examId)?.push(version);
    });
    return papers;
  }

  private version(id: string, questionId: string, question: NewQuestion): QuestionVersion {
    const { type, stem, explanation = '', score } = question;
    const options = question.options.map((option) => ({ id: randomOptionId(), ...option }));
    return { id, questionId, type, stem, options, explanation, score, createdAt: this.clock.now() };
  }
}

/** Random, since an id that grows with time would betray in which order the options were written. */
function randomOptionId(): string {
  return randomBytes(9).toString('base64url');
}

function asksTheSame(version: QuestionVersion, wanted: NewQuestion): boolean {
  const told = ({ type, stem, options, explanation = '', score }: NewQuestion) =>
    JSON.stringify([
      type,
      stem,
      explanation,
      score,
      options.map(({ text, correct }) => [text, correct]),
    ]);
  return told(version) === told(wanted);
}
