import { Injectable } from '@nestjs/common';
import { CourseDrafts } from '#course';
import { type Actor, Clock, Database, newId } from '#platform';
import { AttemptRepository } from './attempt.repository.js';
import { ExamPapers } from './exam-paper.service.js';
import { ExamRepository } from './exam.repository.js';
import { type EditableQuiz, editableQuiz, noQuiz } from './exam.view.js';
import { type NewPaper, totalScoreOf } from './paper.plan.js';
import { PaperRepository } from './paper.repository.js';

interface DraftLesson {
  id: string;
  courseId: string;
  title: string;
}

/** The quizzes (测验) of lessons. */
@Injectable()
export class Quizzes {
  constructor(
    private readonly database: Database,
    private readonly drafts: CourseDrafts,
    private readonly exams: ExamRepository,
    private readonly papers: ExamPapers,
    private readonly questions: PaperRepository,
    private readonly attempts: AttemptRepository,
    private readonly clock: Clock,
  ) {}

  /** The quiz of each lesson that has one, and whether the member has passed it (false for nobody). */
  async ofLessons(
    memberId: string | null,
    lessonIds: string[],
  ): Promise<Map<string, { examId: string; passed: boolean }>> {
    const exams = await this.exams.findByLessons(lessonIds);
    const ids = exams.map(({ id }) => id);
    const attempts = memberId === null ? [] : await this.attempts.ofMember(memberId, ids);
    const passed = new Set(attempts.filter((row) => row.passed).map(({ examId }) => examId));
    return new Map(
      exams.flatMap(({ id, lessonId }) =>
        lessonId ? [[lessonId, { examId: id, passed: passed.has(id) }]] : [],
      ),
    );
  }

  /** With the answers: the caller has made sure that the reader is the owner or a reviewer. */
  async forEditor(lessonIds: string[]): Promise<Map<string, EditableQuiz>> {
    const exams = await this.exams.findByLessons(lessonIds);
    const papers = await this.papers.current(exams.map(({ id }) => id));
    return new Map(
      exams.flatMap((exam) =>
        exam.lessonId ? [[exam.lessonId, editableQuiz(exam, papers.get(exam.id) ?? [])]] : [],
      ),
    );
  }

  /**
   * Sets the quiz of a lesson in the actor's own draft; without questions the lesson has none afterwards.
   * @throws `exam.paper-invalid`, and what `CourseDrafts.requireLesson` throws.
   */
  async save(
    actor: Actor,
    courseId: string,
    lessonId: string,
    quiz: NewPaper,
  ): Promise<EditableQuiz> {
    return this.database.transaction(async () => {
      const { lesson } = await this.drafts.requireLesson(actor, courseId, lessonId);
      if (quiz.questions.length === 0) {
        await this.removeOf(lessonId);
        return noQuiz;
      }
      const paper = this.papers.check(quiz);
      await this.write(actor, lesson, paper);
      return (await this.forEditor([lessonId])).get(lessonId) ?? noQuiz;
    });
  }

  /** Takes the lesson's quiz away. One that somebody has taken stays, and so do its attempts. */
  async removeOf(lessonId: string): Promise<void> {
    await this.database.transaction(async () => {
      const exam = await this.exams.findByLesson(lessonId);
      if (!exam || (await this.attempts.existsFor(exam.id))) return;
      await this.questions.removeAll(exam.id);
      await this.exams.remove(exam.id);
    });
  }

  private async write(actor: Actor, lesson: DraftLesson, paper: NewPaper): Promise<void> {
    const now = this.clock.now();
    const scores = { passScore: paper.passScore, totalScore: totalScoreOf(paper.questions) };
    const known = await this.exams.findByLesson(lesson.id);
    const id = known?.id ?? newId();
    if (known) await this.exams.change(id, { ...scores, title: lesson.title, updatedAt: now });
    else {
      await this.exams.add({
        id,
        ...scores,
        ...unlimited,
        title: lesson.title,
        lessonId: lesson.id,
        courseId: lesson.courseId,
        ownerId: actor.memberId,
        createdAt: now,
        updatedAt: now,
      });
    }
    await this.papers.write(id, paper.questions);
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
