import { defineEvent } from '#platform';

export interface MembersMerged {
  /** The record that stays. */
  keptId: string;
  /** The record of the same person that is used no more. */
  mergedId: string;
  /** Who merged them. */
  actorId: string;
}

/** Two records of one person are one from now on; what stood under the one is carried to the other. */
export const membersMerged = defineEvent<MembersMerged>('organisation.members-merged');
