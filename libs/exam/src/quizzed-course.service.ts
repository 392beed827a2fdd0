import { Injectable } from '@nestjs/common';
import { CourseCopies, MicroCourses, type NewMicroCourse } from '#course';
import { type Actor, Database } from '#platform';
import type { NewPaper } from './paper.plan.js';
import { Quizzes } from './quiz.service.js';

/** Courses that are made together with their quizzes: all of it or nothing. */
@Injectable()
export class QuizzedCourses {
  constructor(
    private readonly database: Database,
    private readonly copies: CourseCopies,
    private readonly microCourses: MicroCourses,
    private readonly quizzes: Quizzes,
  ) {}

  /** @returns the id of the copy. @throws `course.not-found` for another's */
  async copy(actor: Actor, id: string): Promise<string> {
    return this.database.transaction(async () => {
      const { courseId, lessons } = await this.copies.copy(actor, id);
      const papers = await this.quizzes.forEditor(lessons.map(({ fromId }) => fromId));
      for (const { fromId, toId } of lessons) {
        const paper = papers.get(fromId);
        if (paper && paper.questions.length > 0) {
          await this.quizzes.save(actor, courseId, toId, paperOf(paper));
        }
      }
      return courseId;
    });
  }

  /** @returns the ids of the course and of its one lesson. */
  async createMicro(
    actor: Actor,
    { quiz, ...wish }: NewMicroCourse & { quiz?: NewPaper | undefined },
  ): Promise<{ courseId: string; lessonId: string }> {
    return this.database.transaction(async () => {
      const made = await this.microCourses.create(actor, wish);
      if (quiz && quiz.questions.length > 0) {
        await this.quizzes.save(actor, made.courseId, made.lessonId, quiz);
      }
      return made;
    });
  }
}

/** Without the ids of the original: a copy's questions are its own. */
function paperOf({ passScore, questions }: NewPaper): NewPaper {
  return {
    passScore,
    questions: questions.map(({ type, stem, options, explanation, score }) => ({
      type,
      stem,
      explanation,
      score,
      options: options.map(({ text, correct }) => ({ text, correct })),
    })),
  };
}
