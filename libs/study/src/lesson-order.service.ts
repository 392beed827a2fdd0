import { Injectable } from '@nestjs/common';
import { CourseLookup, type LessonFacts } from '#course';
import { CompletionRepository } from './completion.repository.js';
import { lockedLessons } from './lesson-order.plan.js';
import { studyErrors } from './study.errors.js';

/** Courses whose lessons are to be learned in their order. */
@Injectable()
export class LessonOrder {
  constructor(
    private readonly lessons: CourseLookup,
    private readonly completions: CompletionRepository,
  ) {}

  /**
   * Those that are not open to the member yet, each with the one to be completed before. None where the course
   * sets no order, or was completed once.
   *
   * @param lessons all of a course, in their order.
   */
  async lockedOf(
    memberId: string,
    lessons: readonly LessonFacts[],
  ): Promise<Map<string, LessonFacts>> {
    const [first] = lessons;
    if (!first?.orderLock) return new Map();
    const [finished] = await this.completions.ofCourses(memberId, [first.courseId]);
    if (finished) return new Map();
    const ids = lessons.map(({ lessonId }) => lessonId);
    return lockedLessons(lessons, await this.completions.ofLessons(memberId, ids));
  }

  /** @throws study.lesson-locked, naming the lesson that is to be completed before */
  async requireUnlocked(memberId: string, lesson: LessonFacts): Promise<void> {
    if (!lesson.orderLock) return;
    const lessons = await this.lessons.lessonsOf([lesson.courseId]);
    const before = (await this.lockedOf(memberId, lessons)).get(lesson.lessonId);
    if (before) throw studyErrors['lesson-locked']({ title: before.lessonTitle });
  }

  /** The same for the quiz of a lesson; of no lesson, and of one that is gone, others decide. */
  async requireQuizUnlocked(memberId: string, lessonId: string | null): Promise<void> {
    const lesson = lessonId === null ? null : await this.lessons.lesson(lessonId);
    if (lesson) await this.requireUnlocked(memberId, lesson);
  }
}
