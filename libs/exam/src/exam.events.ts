import { defineEvent } from '#platform';

/** An attempt was finished and marked. `score` is in points and may have a half. */
export const quizGraded = defineEvent<{
  memberId: string;
  examId: string;
  /** Null for an exam that stands by itself. */
  lessonId: string | null;
  attemptId: string;
  passed: boolean;
  score: number;
}>('exam.attempt-graded');

/** A version of the course was published, and its quizzes are what it says now. */
export const quizzesPublished = defineEvent<{ courseId: string }>('exam.quizzes-published');
