export const LEAVE_STATES = ['waiting', 'approved', 'refused', 'withdrawn'] as const;

export type LeaveState = (typeof LEAVE_STATES)[number];

export type LeaveStep = 'approve' | 'refuse' | 'withdraw';

const AFTER: Record<LeaveState, Partial<Record<LeaveStep, LeaveState>>> = {
  waiting: { approve: 'approved', refuse: 'refused', withdraw: 'withdrawn' },
  approved: {},
  refused: {},
  withdrawn: {},
};

/** The state after a step, or null where it cannot be taken: what is decided stays. */
export function leaveAfter(state: LeaveState, step: LeaveStep): LeaveState | null {
  return AFTER[state][step] ?? null;
}
