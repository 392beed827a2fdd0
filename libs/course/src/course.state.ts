export const courseStates = ['draft', 'submitted', 'published', 'withdrawn'] as const;
export type CourseState = (typeof courseStates)[number];

export type CourseMove = 'submit' | 'approve' | 'return' | 'withdraw';

/** The life of a course. What was withdrawn stays so; a new version is made of it, not it again. */
const moves: Record<CourseState, Partial<Record<CourseMove, CourseState>>> = {
  draft: { submit: 'submitted' },
  submitted: { approve: 'published', return: 'draft' },
  published: { withdraw: 'withdrawn' },
  withdrawn: {},
};

/** Where the move leads, or null when the state does not allow it. */
export function stateAfter(state: CourseState, move: CourseMove): CourseState | null {
  return moves[state][move] ?? null;
}

/** Title, lessons and quiz may change. */
export function isEditable(state: CourseState): boolean {
  return state === 'draft';
}
