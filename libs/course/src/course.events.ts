import { defineEvent } from '#platform';

/** A lesson of a draft is gone; what other rooms kept for it may go too. */
export const lessonRemoved = defineEvent<{ courseId: string; lessonId: string }>(
  'course.lesson-removed',
);
