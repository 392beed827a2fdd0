import { SetMetadata } from '@nestjs/common';
import { DUTIES, type Duty } from '#account';

export const PUBLIC_ROUTE = 'xueshi:public-route';
export const OPEN_DURING = 'xueshi:open-during';
export const SESSION_MAX_AGE = 'xueshi:session-max-age';

/** A route that anybody may call without being signed in. */
export const Public = () => SetMetadata(PUBLIC_ROUTE, true);

const RECENT_MS = 60_000;

/**
 * A route called so often that who holds the token may be remembered for a minute. Only for routes whose
 * service asks in its own unit of work whether that very sign-in is still open.
 */
export const RecentSession = () => SetMetadata(SESSION_MAX_AGE, RECENT_MS);

/**
 * A route that stays open to somebody who has something to do before anything else: change an initial
 * password, set up or show the second factor. Named none: during each of them.
 */
export const OpenDuring = (...duties: Duty[]) =>
  SetMetadata(OPEN_DURING, duties.length > 0 ? duties : [...DUTIES]);
