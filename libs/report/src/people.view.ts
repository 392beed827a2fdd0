import type { PeopleScope } from '#organisation';

/** Whose figures: the people of the scopes as they belong today, or belonged on the last day of a period that is over. */
export interface People {
  scopes: PeopleScope[];
  /** Null for today. */
  day: string | null;
}

/** Somebody in the unit to which he belongs, or belonged on the day. */
export interface MemberPlace {
  memberId: string;
  unitId: string;
  unitName: string;
}
