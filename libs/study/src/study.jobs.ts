import { defineJob } from '#platform';

/** Completes a course for those to whom its new version leaves nothing to do. */
export const settleCourse = defineJob<{ courseId: string }>('study.settle-course');
