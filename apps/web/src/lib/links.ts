import type { RouteLocationRaw } from 'vue-router';

/** Addresses that more than one feature leads to. */
export const links = {
  course: (courseId: string): RouteLocationRaw => `/learn/courses/${courseId}`,
  lesson: (courseId: string, lessonId: string): RouteLocationRaw =>
    `/learn/courses/${courseId}/lessons/${lessonId}`,
  exam: (examId: string): RouteLocationRaw => `/learn/exams/${examId}`,
  attempt: (attemptId: string): RouteLocationRaw => `/learn/attempts/${attemptId}`,
};
