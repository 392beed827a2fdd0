import { Injectable } from '@nestjs/common';
import { Clock, Database, Events, newId } from '#platform';
import { AttemptRepository } from './attempt.repository.js';
import { ExamPapers } from './exam-paper.service.js';
import { quizzesPublished } from './exam.events.js';
import { ExamRepository } from './exam.repository.js';
import { type NewPaper, totalScoreOf } from './paper.plan.js';
import { PaperRepository } from './paper.repository.js';
import { QuizDraftRepository } from './quiz-draft.repository.js';

interface QuizLesson {
  id: string;
  courseId: string;
  title: string;
}

/** Makes quizzes what they are: of drafts at once, of published lessons when the next version is published. */
@Injectable()
export class QuizWriting {
  constructor(
    private readonly database: Database,
    private readonly exams: ExamRepository,
    private readonly papers: ExamPapers,
    private readonly questions: PaperRepository,
    private readonly drafts: QuizDraftRepository,
    private readonly attempts: AttemptRepository,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** In the caller's unit of work. A paper without questions: the lesson has no quiz. */
  async write(lesson: QuizLesson, ownerId: string, paper: NewPaper): Promise<void> {
    if (paper.questions.length === 0) return this.remove(lesson.id);
    const updatedAt = this.clock.now();
    const { title } = lesson;
    const scores = { passScore: paper.passScore, totalScore: totalScoreOf(paper.questions) };
    const facts = { ...scores, title, updatedAt, retiredAt: null };
    const known = await this.exams.findByLesson(lesson.id);
    const id = known?.id ?? newId();
    if (known) await this.exams.change(id, facts);
    else {
      await this.exams.add({
        id,
        ...facts,
        ...unlimited,
        lessonId: lesson.id,
        courseId: lesson.courseId,
        ownerId,
        createdAt: updatedAt,
      });
    }
    await this.papers.write(id, paper.questions);
  }

  /** In the caller's unit of work. A quiz that somebody has taken is kept, with its attempts, out of use. */
  async remove(lessonId: string): Promise<void> {
    const exam = await this.exams.findByLesson(lessonId);
    if (!exam) return;
    if (await this.attempts.existsFor(exam.id)) {
      await this.exams.change(exam.id, { retiredAt: this.clock.now() });
      return;
    }
    await this.questions.removeAll(exam.id);
    await this.exams.remove(exam.id);
  }

  /**
   * The quizzes become what the published version says; what was passed before stays passed. Again: nothing.
   * @param at of the publication: what was written since is for the version after it.
   */
  async publish(
    courseId: string,
    lessons: Omit<QuizLesson, 'courseId'>[],
    at: Date,
  ): Promise<void> {
    await this.database.transaction(async () => {
      for (const { lessonId, ownerId, paper, updatedAt } of await this.drafts.ofCourse(courseId)) {
        if (updatedAt > at) continue;
        const lesson = lessons.find(({ id }) => id === lessonId);
        if (lesson) await this.write({ ...lesson, courseId }, ownerId, paper);
        await this.drafts.removeOfLesson(lessonId);
      }
      await this.events.record(quizzesPublished, { courseId });
    });
  }

  async discard(courseId: string): Promise<void> {
    await this.database.transaction(() => this.drafts.removeOfCourse(courseId));
  }
}

/** A quiz is there to learn by: no window, no limit, and the answers once they are known. */
const unlimited = {
  opensAt: null,
  closesAt: null,
  durationMs: null,
  attemptsAllowed: null,
  reviewPolicy: 'answers' as const,
};
