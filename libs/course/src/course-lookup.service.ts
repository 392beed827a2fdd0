import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform';
import type { Course } from './course.entity.js';
import { courseErrors } from './course.errors.js';
import { canAuthor, ownsCourse } from './course.policy.js';
import { CourseRepository } from './course.repository.js';
import { isEditable } from './course.state.js';
import { type CourseFacts, courseFacts, type LessonFacts, lessonFacts } from './course.view.js';
import { LessonRepository } from './lesson.repository.js';

/** For rooms above, which have decided by themselves who may know. Answers for courses in any state. */
@Injectable()
export class CourseLookup {
  constructor(
    private readonly courseRows: CourseRepository,
    private readonly lessonRows: LessonRepository,
  ) {}

  async lesson(lessonId: string): Promise<LessonFacts | null> {
    const lesson = await this.lessonRows.find(lessonId);
    if (!lesson) return null;
    const [course, chapter] = await Promise.all([
      this.courseRows.find(lesson.courseId),
      this.lessonRows.findChapter(lesson.chapterId),
    ]);
    return course && chapter && lessonFacts(course, chapter, lesson);
  }

  /** Course by course as asked, each course's lessons in the order they are learned. */
  async lessonsOf(courseIds: string[]): Promise<LessonFacts[]> {
    const courses = await this.ordered(courseIds);
    const chapters = await this.lessonRows.chaptersOf(courseIds);
    const lessons = await this.lessonRows.lessonsOf(courseIds);
    return courses.flatMap((course) =>
      chapters
        .filter(({ courseId }) => courseId === course.id)
        .flatMap((chapter) =>
          lessons
            .filter(({ chapterId }) => chapterId === chapter.id)
            .map((lesson) => lessonFacts(course, chapter, lesson)),
        ),
    );
  }

  /** In the order asked for; what is not there is left out. */
  async courses(ids: string[]): Promise<CourseFacts[]> {
    return (await this.ordered(ids)).map(courseFacts);
  }

  /** How many courses wait for a reviewer. */
  countWaitingForReview(): Promise<number> {
    return this.courseRows.countSubmitted();
  }

  /**
   * The actor's own draft, locked until the open unit of work ends, so that it is still a draft when
   * the caller's change is committed. To be the first query of that unit.
   * @throws `course.not-found` for another's course, `course.lesson-not-found`, `course.not-editable`.
   */
  async requireEditable(actor: Actor, courseId: string, lessonId?: string): Promise<CourseFacts> {
    if (!canAuthor(actor)) throw courseErrors['authoring-forbidden']();
    const course = await this.courseRows.lock(courseId);
    if (!course || !ownsCourse(actor, course)) throw courseErrors['not-found']();
    const lesson = lessonId === undefined ? null : await this.lessonRows.find(lessonId);
    if (lessonId !== undefined && lesson?.courseId !== courseId) {
      throw courseErrors['lesson-not-found']();
    }
    if (!isEditable(course.state)) throw courseErrors['not-editable']();
    return courseFacts(course);
  }

  private async ordered(ids: string[]): Promise<Course[]> {
    const found = new Map((await this.courseRows.findMany(ids)).map((row) => [row.id, row]));
    return [...new Set(ids)].flatMap((id) => found.get(id) ?? []);
  }
}
