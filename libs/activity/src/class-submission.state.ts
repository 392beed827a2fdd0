export const SUBMISSION_STATES = ['draft', 'handed-in', 'returned', 'marked'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

export type SubmissionMove = 'hand-in' | 'return' | 'mark';

/** What was marked may be marked anew or returned; a member hands in again until it is marked. */
const MOVES: Record<SubmissionState, Partial<Record<SubmissionMove, SubmissionState>>> = {
  draft: { 'hand-in': 'handed-in' },
  'handed-in': { 'hand-in': 'handed-in', return: 'returned', mark: 'marked' },
  returned: { 'hand-in': 'handed-in' },
  marked: { return: 'returned', mark: 'marked' },
};

/** Where the move leads, or null when the state does not allow it. */
export function submissionAfter(
  state: SubmissionState,
  move: SubmissionMove,
): SubmissionState | null {
  return MOVES[state][move] ?? null;
}
