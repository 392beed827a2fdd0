import type { Line, Role } from '#platform';

/** What a grant says of role and people, and for how long. */
export interface GrantTerms {
  role: Role;
  unitId: string;
  line: Line | null;
  authority: string | null;
  validFrom: Date;
  /** The instant from which it no longer holds; null for open. */
  validTo: Date | null;
}

export const GRANT_STATES = ['current', 'future', 'lapsed', 'ended'] as const;

/** `lapsed`: in force by its dates, but the holder has left the unit in which he held it. */
export type GrantState = (typeof GRANT_STATES)[number];

/** Only an administrator of units has people to be narrowed to. */
const NARROWED_ROLES: Role[] = ['unit-admin'];

export function grantState(
  { validFrom, validTo }: Pick<GrantTerms, 'validFrom' | 'validTo'>,
  holderIsStillThere: boolean,
  now: Date,
): GrantState {
  if (validTo !== null && validTo <= now) return 'ended';
  if (!holderIsStillThere) return 'lapsed';
  return validFrom > now ? 'future' : 'current';
}

export function mayBeNarrowed(role: Role): boolean {
  return NARROWED_ROLES.includes(role);
}

/** Whether the one repeats the other: the same role over the same people, at the same time. */
export function repeats(one: GrantTerms, other: GrantTerms): boolean {
  return (
    one.role === other.role &&
    one.unitId === other.unitId &&
    one.line === other.line &&
    one.authority === other.authority &&
    (one.validTo === null || one.validTo > other.validFrom) &&
    (other.validTo === null || other.validTo > one.validFrom)
  );
}

/** What of a grant is left for the next holder from `now` on. */
export function restOf(grant: GrantTerms, now: Date): GrantTerms {
  const { role, unitId, line, authority, validFrom, validTo } = grant;
  return {
    role,
    unitId,
    line,
    authority,
    validTo,
    validFrom: validFrom > now ? validFrom : now,
  };
}
