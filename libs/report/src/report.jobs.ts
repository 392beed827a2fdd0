import { defineJob } from '#platform';

export const makeReport = defineJob<{ reportId: string }>('report.make', {
  attempts: 3,
  leaseMs: 60_000,
});

/** Files past their last day are removed. */
export const expireReports = defineJob('report.expire', { everyMs: 3_600_000, attempts: 1 });
