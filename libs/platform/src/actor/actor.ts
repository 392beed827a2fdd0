/** The closed list of roles (domain: role grant). Every member with an account is a learner. */
export const ROLES = [
  'learner',
  'instructor',
  'reviewer',
  'unit-admin',
  'platform-admin',
  'security-admin',
  'auditor',
] as const;

export type Role = (typeof ROLES)[number];

/** Three trees side by side: 行政, 党组织, 远程教育站点. */
export const LINES = ['administrative', 'party', 'site'] as const;

export type Line = (typeof LINES)[number];

/** A role over every unit of a subtree, and over its people or, narrowed, some of them. */
export interface Grant {
  role: Role;
  unitId: string;
  /** `/root/…/unit/`: every unit of the granted subtree has a path that begins with it. */
  unitPath: string;
  /** Only people who belong to a unit of this line; null for all. */
  line: Line | null;
  /** Only people under this 管理权限; null for all. */
  authority: string | null;
}

/** Who is acting, as the guard established it. The first argument of every service method. */
export interface Actor {
  memberId: string;
  name: string;
  sessionId: string | null;
  grants: Grant[];
  requestId: string | null;
  /** The true peer's address; null for the system itself. */
  address: string | null;
  /** What the browser calls itself. */
  userAgent?: string | null;
}

/** Work that nobody asked for by hand: listeners, the schedule, the demo. */
export const systemActor: Actor = {
  memberId: 'system',
  name: '系统',
  sessionId: null,
  grants: [],
  requestId: null,
  address: null,
};

export function hasRole(actor: Actor, ...roles: Role[]): boolean {
  return actor.grants.some((grant) => roles.includes(grant.role));
}

/** The subtrees (as path prefixes) in which the actor holds the role. */
export function grantedPaths(actor: Actor, role: Role): string[] {
  return actor.grants.filter((grant) => grant.role === role).map((grant) => grant.unitPath);
}
