import { defineJob } from '#platform';

/** Removes what no rule looks at any more: sessions long ended, sign-in attempts long past. */
export const purgeSignIns = defineJob('account.purge-sign-ins', { everyMs: 3_600_000 });
