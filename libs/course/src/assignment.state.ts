export const ASSIGNMENT_STATES = ['draft', 'published', 'closed'] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

export const ASSIGNMENT_STEPS = ['publish', 'close', 'reopen'] as const;
export type AssignmentStep = (typeof ASSIGNMENT_STEPS)[number];

/** A closed rule touches nobody; to reopen it is to undo the closing. */
const TABLE: Record<AssignmentState, Partial<Record<AssignmentStep, AssignmentState>>> = {
  draft: { publish: 'published' },
  published: { close: 'closed' },
  closed: { reopen: 'published' },
};

/** Null where the step is not to be taken from there. */
export function assignmentAfter(
  state: AssignmentState,
  step: AssignmentStep,
): AssignmentState | null {
  return TABLE[state][step] ?? null;
}
