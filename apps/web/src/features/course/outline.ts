import type { Course, Lesson } from './api/courses.js';

/** The lessons in the order they are learned. */
export function lessonsOf(course: Pick<Course, 'chapters'>): Lesson[] {
  return course.chapters.flatMap((chapter) => chapter.lessons);
}

/** A lesson is completed by its video and, where there is one, by its quiz; this is the video's part, within a second or two. */
export function isSeen(lesson: Lesson, thresholdPercent: number): boolean {
  const toleranceMs = 2_000;
  const requiredMs = lesson.durationSeconds * 10 * thresholdPercent;
  return lesson.completed || (lesson.coveredMs > 0 && lesson.coveredMs + toleranceMs >= requiredMs);
}

export function needsQuiz(lesson: Lesson): boolean {
  return lesson.quiz !== undefined && !lesson.quiz.passed;
}

export type NextStep = { kind: 'lesson'; lesson: Lesson } | { kind: 'quiz'; examId: string };

/**
 * What to do next in a course: the first lesson that is open and not finished, or its quiz when only that is missing; null
 * when everything is done. `seenId`: a lesson whose video was seen just now, before the course was asked anew.
 */
export function nextStep(
  course: Pick<Course, 'chapters' | 'policy'>,
  seenId?: string,
): NextStep | null {
  for (const lesson of lessonsOf(course)) {
    if (lesson.completed || lesson.locked) continue;
    if (lesson.kind === 'quiz') {
      if (lesson.quiz === undefined) continue;
      return { kind: 'quiz', examId: lesson.quiz.examId };
    }
    const seen = lesson.id === seenId || isSeen(lesson, course.policy.completionThreshold);
    if (!seen) return { kind: 'lesson', lesson };
    if (lesson.quiz !== undefined && !lesson.quiz.passed)
      return { kind: 'quiz', examId: lesson.quiz.examId };
  }
  return null;
}
