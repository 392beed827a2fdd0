import { defineJob } from '#platform';

/** Submits, for those who did not, what they had when their time was over. */
export const closeOverdue = defineJob<Record<string, never>>('exam.close-overdue', {
  everyMs: 30_000,
});
