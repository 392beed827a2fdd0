import type { PeopleScope } from '#organisation';

/** Whose courses somebody may look at, decide about and withdraw. */
export interface ReviewScope {
  /** The whole installation. */
  everything: boolean;
  /** Courses of authors who belong to these people. */
  people: PeopleScope[];
  /** Courses of authors who belong to no unit now; somebody has to look after them. */
  unplaced: boolean;
}
