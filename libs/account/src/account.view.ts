import type { AccountState } from './account.entity.js';

/** How a member's account stands, as who looks after it sees it. */
export interface AccountView {
  /** Null for a member who has none: it is opened with the first one-time code. */
  account: {
    loginName: string;
    state: AccountState;
    createdAt: Date;
    /** Null where none was ever set. */
    passwordSetAt: Date | null;
    secondFactor: boolean;
    /** Null for never, or longer ago than sign-ins are kept. */
    lastSignInAt: Date | null;
  } | null;
  /** Until when a code that was given may be used; null when there is none. */
  codeUntil: Date | null;
}
