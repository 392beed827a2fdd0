export const attemptStates = ['running', 'submitted', 'closed'] as const;
export type AttemptState = (typeof attemptStates)[number];

export type AttemptMove = 'submit' | 'time-out';

/** The life of an attempt. Both ends are for good and both are marked alike; they differ in who ended it. */
const moves: Record<AttemptState, Partial<Record<AttemptMove, AttemptState>>> = {
  running: { submit: 'submitted', 'time-out': 'closed' },
  submitted: {},
  closed: {},
};

/** Where the move leads, or null when the state does not allow it. */
export function stateAfter(state: AttemptState, move: AttemptMove): AttemptState | null {
  return moves[state][move] ?? null;
}

export function isFinished(state: AttemptState): boolean {
  return state !== 'running';
}
