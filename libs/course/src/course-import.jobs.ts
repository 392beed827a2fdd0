import { defineJob } from '#platform';

/** Reads a list of courses and says of each row what it would make. */
export const checkCourseImport = defineJob<{ importId: string; round: number }>(
  'course.import-check',
  { attempts: 3 },
);

/** Makes what was checked and confirmed, course by course. */
export const applyCourseImport = defineJob<{ importId: string }>('course.import-apply', {
  attempts: 8,
});

/** What nobody confirmed within a week is over. */
export const purgeCourseImports = defineJob('course.import-purge', {
  everyMs: 3_600_000,
  attempts: 1,
});
