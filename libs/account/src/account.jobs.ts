import { defineJob } from '#platform';

/** Removes what no rule looks at any more: sessions long ended, sign-in attempts long past. */
export const purgeSignIns = defineJob('account.purge-sign-ins', { everyMs: 3_600_000 });

/**
 * Sends a one-time code to a member's phone. The code is made when it is sent, so that it stands nowhere; null
 * for an account that is not there, so that asking for it is the same work.
 */
export const sendCode = defineJob<{ memberId: string | null }>('account.send-code', {
  attempts: 2,
});
