import { Injectable } from '@nestjs/common';
import { CourseDrafts, CourseLookup } from '#course';
import { type Actor, Clock, Database } from '#platform';
import { AttemptRepository } from './attempt.repository.js';
import { ExamPapers } from './exam-paper.service.js';
import { ExamRepository } from './exam.repository.js';
import { draftQuiz, type EditableQuiz, editableQuiz, noQuiz } from './exam.view.js';
import type { NewPaper } from './paper.plan.js';
import { QuizDraftRepository } from './quiz-draft.repository.js';
import { QuizWriting } from './quiz-writing.service.js';

/** The quizzes (测验) of lessons. */
@Injectable()
export class Quizzes {
  constructor(
    private readonly database: Database,
    private readonly courseDrafts: CourseDrafts,
    private readonly courses: CourseLookup,
    private readonly exams: ExamRepository,
    private readonly papers: ExamPapers,
    private readonly drafts: QuizDraftRepository,
    private readonly writing: QuizWriting,
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

  /**
   * With the answers, as the next version will have them: the caller has made sure that the reader is the owner
   * or a reviewer.
   */
  async forEditor(lessonIds: string[]): Promise<Map<string, EditableQuiz>> {
    const exams = await this.exams.findByLessons(lessonIds);
    const papers = await this.papers.current(exams.map(({ id }) => id));
    const quizzes = new Map(
      exams.flatMap((exam) =>
        exam.lessonId ? [[exam.lessonId, editableQuiz(exam, papers.get(exam.id) ?? [])]] : [],
      ),
    );
    for (const { lessonId, paper } of await this.drafts.ofLessons(lessonIds)) {
      if (paper.questions.length === 0) quizzes.delete(lessonId);
      else quizzes.set(lessonId, draftQuiz(quizzes.get(lessonId)?.examId ?? null, paper));
    }
    return quizzes;
  }

  /** The lessons whose quiz the next version will change. */
  async changedOf(lessonIds: string[]): Promise<Set<string>> {
    return new Set((await this.drafts.ofLessons(lessonIds)).map(({ lessonId }) => lessonId));
  }

  /**
   * Sets the quiz of a lesson in the actor's own draft; without questions the lesson has none afterwards. The
   * quiz of a published lesson changes with the next version, not before.
   * @throws `exam.paper-invalid`, and what `CourseDrafts.requireLesson` throws.
   */
  async save(
    actor: Actor,
    courseId: string,
    lessonId: string,
    quiz: NewPaper,
  ): Promise<EditableQuiz> {
    return this.database.transaction(async () => {
      const { course, lesson } = await this.courseDrafts.requireLesson(actor, courseId, lessonId);
      const paper = quiz.questions.length === 0 ? noPaper : this.papers.check(quiz);
      const { memberId: ownerId } = actor;
      if (course.liveVersionId !== null && (await this.isPublished(lessonId))) {
        await this.drafts.save({
          lessonId,
          courseId,
          ownerId,
          paper,
          updatedAt: this.clock.now(),
        });
      } else {
        await this.writing.write(lesson, ownerId, paper);
      }
      return (await this.forEditor([lessonId])).get(lessonId) ?? noQuiz;
    });
  }

  /** The lesson is gone, and its quiz with it. One that somebody has taken is kept, with its attempts. */
  async removeOf(lessonId: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.drafts.removeOfLesson(lessonId);
      await this.writing.remove(lessonId);
    });
  }

  /** Learners have it before them, so that it must not change under their hands. */
  private async isPublished(lessonId: string): Promise<boolean> {
    return (await this.courses.lesson(lessonId)) !== null;
  }
}

const noPaper: NewPaper = { passScore: 0, questions: [] };
