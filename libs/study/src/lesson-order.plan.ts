import { isCompleted, type PlayedLesson } from './completion.plan.js';

/**
 * The lessons of a course with a fixed order that are not open yet, each with the one that is to be completed
 * first. A lesson opens when the one before it is complete; what is complete itself stays open, however the
 * order changed since.
 */
export function lockedLessons<Lesson extends PlayedLesson>(
  lessons: readonly Lesson[],
  completions: readonly { lessonId: string; assetId: string }[],
): Map<string, Lesson> {
  const locked = new Map<string, Lesson>();
  lessons.forEach((lesson, place) => {
    const before = lessons[place - 1];
    if (!before || isCompleted(completions, before) || isCompleted(completions, lesson)) return;
    locked.set(lesson.lessonId, before);
  });
  return locked;
}
