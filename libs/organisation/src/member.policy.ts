import type { Role } from '#platform';

/** Who manages people: each in the subtrees of his grants. */
export const MEMBER_DESKS: Role[] = ['unit-admin', 'platform-admin'];
