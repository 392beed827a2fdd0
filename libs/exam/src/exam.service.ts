import { Injectable } from '@nestjs/common';
import { CourseAudience, CourseLookup } from '#course';
import {
  type Actor,
  Audit,
  Clock,
  Database,
  newId,
  type Page,
  pageOf,
  type PageRequest,
} from '#platform';
import { AttemptRepository } from './attempt.repository.js';
import { ExamPapers } from './exam-paper.service.js';
import type { Exam } from './exam.entity.js';
import { examErrors } from './exam.errors.js';
import { canArrangeExams } from './exam.policy.js';
import { ExamRepository } from './exam.repository.js';
import { type ExamView, examView } from './exam.view.js';
import { type NewPaper, totalScoreOf } from './paper.plan.js';
import type { ReviewPolicy } from './review.plan.js';

export interface NewExam extends NewPaper {
  title: string;
  opensAt: Date | null;
  closesAt: Date | null;
  durationMs: number | null;
  /** Null: as often as one likes. */
  attemptsAllowed: number | null;
  reviewPolicy: ReviewPolicy;
}

@Injectable()
export class Exams {
  constructor(
    private readonly database: Database,
    private readonly exams: ExamRepository,
    private readonly papers: ExamPapers,
    private readonly attempts: AttemptRepository,
    private readonly courses: CourseLookup,
    private readonly audience: CourseAudience,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** An exam that stands by itself and is open to every member. */
  async create(actor: Actor, exam: NewExam): Promise<string> {
    if (!canArrangeExams(actor)) throw examErrors['arranging-forbidden']();
    const { questions, passScore, ...settings } = exam;
    const paper = this.papers.check({ questions, passScore });
    const id = newId();
    const now = this.clock.now();
    await this.database.transaction(async () => {
      await this.exams.add({
        id,
        ...settings,
        passScore,
        totalScore: totalScoreOf(paper.questions),
        lessonId: null,
        courseId: null,
        ownerId: actor.memberId,
        retiredAt: null,
        createdAt: now,
        updatedAt: now,
      });
      await this.papers.write(id, paper.questions);
      await this.audit.record(actor, 'exam.create', { subject: 'exam', subjectId: id });
    });
    return id;
  }

  /** The exams that belong to no lesson, newest first; or the quiz of the lesson named. */
  async list(
    actor: Actor,
    page: PageRequest,
    lessonId: string | null = null,
  ): Promise<Page<ExamView>> {
    if (lessonId !== null) return this.quizPage(actor, lessonId, page);
    const [exams, total] = await this.exams.listStandalone(page);
    return pageOf(await this.views(actor, exams), total, page);
  }

  async find(actor: Actor, id: string): Promise<ExamView> {
    const exam = await this.requireOffered(actor, id);
    const attempts = await this.attempts.ofMember(actor.memberId, [id]);
    return examView(exam, await this.titleOf(exam), attempts);
  }

  /**
   * An exam that members may take now or at another time: of no lesson, or of a lesson whose course is
   * published and that they may see. Anything else is not there for them.
   */
  async requireOffered({ memberId }: Actor, id: string): Promise<Exam> {
    const exam = await this.exams.find(id);
    if (!exam) throw examErrors['not-found']();
    if (exam.lessonId === null) return exam;
    const lesson = await this.courses.lesson(exam.lessonId);
    if (!lesson?.open || exam.retiredAt) throw examErrors['not-found']();
    if (!(await this.audience.mayStudy(memberId, lesson.courseId))) throw examErrors['not-found']();
    return exam;
  }

  /** A quiz is called as its lesson is called now. */
  async titleOf({ lessonId, title }: Exam): Promise<string> {
    const lesson = lessonId === null ? null : await this.courses.lesson(lessonId);
    return lesson?.lessonTitle ?? title;
  }

  private async quizPage(
    actor: Actor,
    lessonId: string,
    page: PageRequest,
  ): Promise<Page<ExamView>> {
    const lesson = await this.courses.lesson(lessonId);
    const exam = lesson?.open && (await this.exams.findByLesson(lessonId));
    const seen = exam && (await this.audience.mayStudy(actor.memberId, lesson.courseId));
    if (!lesson || !exam || exam.retiredAt || !seen) return pageOf<ExamView>([], 0, page);
    const attempts = await this.attempts.ofMember(actor.memberId, [exam.id]);
    const items = page.page === 1 ? [examView(exam, lesson.lessonTitle, attempts)] : [];
    return pageOf(items, 1, page);
  }

  private async views(actor: Actor, exams: Exam[]): Promise<ExamView[]> {
    const ids = exams.map(({ id }) => id);
    const attempts = await this.attempts.ofMember(actor.memberId, ids);
    return exams.map((exam) =>
      examView(
        exam,
        exam.title,
        attempts.filter(({ examId }) => examId === exam.id),
      ),
    );
  }
}
