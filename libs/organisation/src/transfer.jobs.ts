import { defineJob } from '#platform';

/** Carries out agreed transfers whose day has come, and forgets old look-ups. */
export const applyTransfers = defineJob('organisation.apply-transfers', { everyMs: 600_000 });
