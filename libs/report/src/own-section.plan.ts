import type { CodeSet } from '#organisation';

/** How a stored value is said: as it is, as an instant, a yes or no, ms as seconds, hundredths, or a code's name. */
export type Kind =
  | 'text'
  | 'time'
  | 'flag'
  | 'seconds'
  | 'hundredths'
  | { set: CodeSet }
  | { words: Record<string, string> };

type Column = [sql: string, heading: string, kind?: Kind];

/** One part of what is known of a member: rows of one query, in words. */
export interface OwnSection {
  heading: string;
  /** After FROM; `:members` are the ids of the member's records. Served by an index on the member. */
  from: string;
  orderBy: string;
  columns: Column[];
}
