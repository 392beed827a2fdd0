import { SetMetadata } from '@nestjs/common';

export const PUBLIC_ROUTE = 'xueshi:public-route';
export const SESSION_MAX_AGE = 'xueshi:session-max-age';

/** A route that anybody may call without being signed in. */
export const Public = () => SetMetadata(PUBLIC_ROUTE, true);

/**
 * A route called so often that who is signed in may be read from a memory of at most a second.
 * Only for routes whose service checks the play session in its own unit of work.
 */
export const RecentSession = () => SetMetadata(SESSION_MAX_AGE, 1000);
