export type UnitChangeState = 'scheduled' | 'applied' | 'failed' | 'withdrawn';

/** From which states a change comes into each; what was asked for today begins as applied; a failed one is put away once it was read. */
export const UNIT_CHANGE_STATES: Record<UnitChangeState, UnitChangeState[]> = {
  scheduled: [],
  applied: ['scheduled'],
  failed: ['scheduled'],
  withdrawn: ['scheduled', 'failed'],
};
