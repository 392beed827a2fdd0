import { defineJob } from '#platform';

/** Makes courses findable that were published before there was an index, or past it. */
export const completeCourseIndex = defineJob('course.complete-index', {
  everyMs: 600_000,
  attempts: 1,
  leaseMs: 120_000,
});

/** A category was renamed or moved, and its courses are found by the names of today. */
export const reindexCategory = defineJob<{ code: string }>('course.reindex-category', {
  attempts: 3,
  leaseMs: 120_000,
});
