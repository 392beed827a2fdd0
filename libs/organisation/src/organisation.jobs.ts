import { defineJob } from '#platform';

/** Carries out the changes of units whose day has come. */
export const applyUnitChanges = defineJob<Record<string, never>>(
  'organisation.apply-unit-changes',
  { everyMs: 60_000 },
);
