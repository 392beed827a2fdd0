import { defineJob } from './job-type.js';

/** Removes rows of jobs that ended a week ago. */
export const purgeJobs = defineJob('platform.purge-jobs', { everyMs: 3_600_000 });
