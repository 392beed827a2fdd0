export const CLASS_STATES = [
  'draft',
  'submitted',
  'enrolling',
  'running',
  'closing',
  'closed',
  'cancelled',
] as const;
export type ClassState = (typeof CLASS_STATES)[number];

export type ClassMove =
  'submit' | 'return' | 'publish' | 'start' | 'begin-closing' | 'reopen' | 'close' | 'cancel';

/**
 * The life of a training class. What needs the upper unit's word goes through `submitted`; approval publishes it.
 * While it is `closing` the organiser looks through who completed it, and may still go back.
 */
const moves: Record<ClassState, Partial<Record<ClassMove, ClassState>>> = {
  draft: { submit: 'submitted', publish: 'enrolling', cancel: 'cancelled' },
  submitted: { return: 'draft', publish: 'enrolling', cancel: 'cancelled' },
  enrolling: { start: 'running', cancel: 'cancelled' },
  running: { 'begin-closing': 'closing', cancel: 'cancelled' },
  closing: { reopen: 'running', close: 'closed' },
  closed: {},
  cancelled: {},
};

/** Where the move leads, or null when the state does not allow it. */
export function classAfter(state: ClassState, move: ClassMove): ClassState | null {
  return moves[state][move] ?? null;
}

/** People may still be put on its list or taken off it. */
export function takesMembers(state: ClassState): boolean {
  return state === 'enrolling';
}

/** Others than the organiser may know of it. */
export function isAnnounced(state: ClassState): boolean {
  return ANNOUNCED_STATES.includes(state);
}

export const ANNOUNCED_STATES: ClassState[] = [
  'enrolling',
  'running',
  'closing',
  'closed',
  'cancelled',
];

/** Nothing of it changes any more. */
export function isClassOver(state: ClassState): boolean {
  return Object.keys(moves[state]).length === 0;
}
