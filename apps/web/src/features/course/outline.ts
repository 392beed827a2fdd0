import type { Course, Lesson } from './api/courses.js';

/** The lessons in the order they are learned. */
export function lessonsOf(course: Pick<Course, 'chapters'>): Lesson[] {
  return course.chapters.flatMap((chapter) => chapter.lessons);
}

/** What to learn next: the first lesson that is open and not finished. */
export function nextLesson(course: Pick<Course, 'chapters'>): Lesson | null {
  return lessonsOf(course).find((lesson) => !lesson.completed && !lesson.locked) ?? null;
}

export function lessonAfter(course: Pick<Course, 'chapters'>, lessonId: string): Lesson | null {
  const lessons = lessonsOf(course);
  const index = lessons.findIndex((lesson) => lesson.id === lessonId);
  return index === -1 ? null : (lessons[index + 1] ?? null);
}

export function needsQuiz(lesson: Lesson): boolean {
  return lesson.quiz !== undefined && lesson.quiz !== null && !lesson.quiz.passed;
}
