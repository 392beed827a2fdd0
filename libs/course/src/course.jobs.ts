import { defineJob } from '#platform';

/** Publishes and withdraws courses whose hour has come. */
export const runCourseSchedule = defineJob<Record<string, never>>('course.run-schedule', {
  everyMs: 15_000,
});
