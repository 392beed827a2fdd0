import { defineEvent } from '#platform';

export interface LessonCompleted {
  memberId: string;
  lessonId: string;
  courseId: string;
  /** ISO 8601, the database's clock. */
  completedAt: string;
}

export interface CourseCompleted {
  memberId: string;
  courseId: string;
  courseTitle: string;
  category: string;
  /** ISO 8601, the database's clock. */
  completedAt: string;
  /** Accepted unique content time of all lessons, as far as it got at completion. */
  studiedMs: number;
  /** The length of all lessons. */
  mediaMs: number;
  /** The course has a quiz, and it was passed. */
  quizPassed: boolean;
  required: boolean;
  /** What the course gives where that is fixed; null: by the conversion rule. */
  creditHundredths: number | null;
}

/** Once per member and lesson. */
export const lessonCompleted = defineEvent<LessonCompleted>('study.lesson-completed');

/** Once per member and course. */
export const courseCompleted = defineEvent<CourseCompleted>('study.course-completed');
