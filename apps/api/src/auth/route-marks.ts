import { SetMetadata } from '@nestjs/common';

export const PUBLIC_ROUTE = 'xueshi:public-route';
export const SESSION_MAX_AGE = 'xueshi:session-max-age';

/** A route that anybody may call without being signed in. */
export const Public = () => SetMetadata(PUBLIC_ROUTE, true);

const RECENT_MS = 60_000;

/**
 * A route called so often that who holds the token may be remembered for a minute. Only for routes whose
 * service asks in its own unit of work whether that very sign-in is still open.
 */
export const RecentSession = () => SetMetadata(SESSION_MAX_AGE, RECENT_MS);
