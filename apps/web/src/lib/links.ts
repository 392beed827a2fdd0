import type { RouteLocationRaw } from 'vue-router';

/** Addresses that more than one feature leads to. */
export const links = {
  course: (courseId: string): RouteLocationRaw => `/learn/courses/${courseId}`,
  lesson: (courseId: string, lessonId: string): RouteLocationRaw =>
    `/learn/courses/${courseId}/lessons/${lessonId}`,
  /** A lesson's quiz knows the way back to its course. */
  quiz: (examId: string, courseId: string): RouteLocationRaw => ({
    path: `/learn/exams/${examId}`,
    query: { course: courseId },
  }),
  exam: (examId: string): RouteLocationRaw => `/learn/exams/${examId}`,
  attempt: (attemptId: string, courseId?: string): RouteLocationRaw => ({
    path: `/learn/attempts/${attemptId}`,
    query: courseId === undefined ? {} : { course: courseId },
  }),
};
