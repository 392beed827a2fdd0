import { defineJob } from '#platform';

/** Reads a sheet and says of each row what it would do. */
export const checkImport = defineJob<{ runId: string }>('organisation.import-check', {
  attempts: 3,
  leaseMs: 60_000,
});

/** Writes what was checked and confirmed. Tried often: what is half done must be finished. */
export const applyImport = defineJob<{ runId: string }>('organisation.import-apply', {
  attempts: 8,
  leaseMs: 60_000,
});

/** Staged values go after a week; the record of the run stays. */
export const purgeImports = defineJob('organisation.import-purge', {
  everyMs: 3_600_000,
  attempts: 1,
});
