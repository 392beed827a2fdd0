export const CHANGE_REQUEST_STATES = ['waiting', 'approved', 'refused', 'withdrawn'] as const;
export type ChangeRequestState = (typeof CHANGE_REQUEST_STATES)[number];
export type ChangeRequestStep = 'approve' | 'refuse' | 'withdraw';

const AFTER: Record<ChangeRequestStep, ChangeRequestState> = {
  approve: 'approved',
  refuse: 'refused',
  withdraw: 'withdrawn',
};

/** The state after a step, or null where it cannot be taken: what is decided stays. */
export function changeRequestAfter(
  state: ChangeRequestState,
  step: ChangeRequestStep,
): ChangeRequestState | null {
  return state === 'waiting' ? AFTER[step] : null;
}
