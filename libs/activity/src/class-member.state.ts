export const CLASS_MEMBER_STATES = [
  'applied',
  'assigned',
  'waiting',
  'confirmed',
  'refused',
  'withdrawn',
  'expelled',
  'completed',
  'not-completed',
] as const;
export type ClassMemberState = (typeof CLASS_MEMBER_STATES)[number];

export type ClassMemberMove =
  'confirm' | 'queue' | 'refuse' | 'withdraw' | 'expel' | 'complete' | 'fail' | 'reopen';

/**
 * The life of one person in one class. `applied` by himself (报名) or `assigned` by his unit (指派) waits for the
 * organiser, `waiting` (候补) for a place; called up by the organiser (调训) he is confirmed at once.
 */
const moves: Record<ClassMemberState, Partial<Record<ClassMemberMove, ClassMemberState>>> = {
  applied: { confirm: 'confirmed', queue: 'waiting', refuse: 'refused', withdraw: 'withdrawn' },
  assigned: { confirm: 'confirmed', queue: 'waiting', refuse: 'refused', withdraw: 'withdrawn' },
  waiting: { confirm: 'confirmed', refuse: 'refused', withdraw: 'withdrawn' },
  confirmed: {
    withdraw: 'withdrawn',
    expel: 'expelled',
    complete: 'completed',
    fail: 'not-completed',
  },
  refused: {},
  withdrawn: {},
  expelled: {},
  completed: { reopen: 'confirmed' },
  'not-completed': { reopen: 'confirmed' },
};

/** Where the move leads, or null when the state does not allow it. */
export function classMemberAfter(
  state: ClassMemberState,
  move: ClassMemberMove,
): ClassMemberState | null {
  return moves[state][move] ?? null;
}

/** Of the class list: attends, or attended to the end. */
export const ON_CLASS_LIST: ClassMemberState[] = ['confirmed', 'completed', 'not-completed'];

/** Holds one of the places while people are being enrolled. */
export const HOLDS_PLACE: ClassMemberState[] = ['assigned', ...ON_CLASS_LIST];

/** Waits for somebody's word. */
export const AWAITS_ANSWER: ClassMemberState[] = ['applied', 'assigned', 'waiting'];

/** May be put on the list again. */
export const LEFT_BEFORE_START: ClassMemberState[] = ['refused', 'withdrawn'];

/** How he came to the class: 自主报名, 单位指派, 主办单位调训. */
export const CLASS_WAYS = ['applied', 'assigned', 'called'] as const;
export type ClassWay = (typeof CLASS_WAYS)[number];
