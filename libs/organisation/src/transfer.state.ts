export const TRANSFER_STATES = [
  'awaiting-release',
  'awaiting-acceptance',
  'agreed',
  'completed',
  'refused',
  'withdrawn',
  'lapsed',
] as const;
export type TransferState = (typeof TRANSFER_STATES)[number];

export type TransferMove = 'release' | 'accept' | 'complete' | 'refuse' | 'withdraw' | 'lapse';

/** The unit that lets the member go, and the unit that takes him. */
export type TransferSide = 'leaving' | 'receiving';

/**
 * The life of a transfer. Whoever starts it has said yes for his own side, so only the other is asked;
 * `agreed` waits for its day. It lapses when the world made it impossible meanwhile.
 */
const moves: Record<TransferState, Partial<Record<TransferMove, TransferState>>> = {
  'awaiting-release': {
    release: 'agreed',
    refuse: 'refused',
    withdraw: 'withdrawn',
    lapse: 'lapsed',
  },
  'awaiting-acceptance': {
    accept: 'agreed',
    refuse: 'refused',
    withdraw: 'withdrawn',
    lapse: 'lapsed',
  },
  agreed: { complete: 'completed', withdraw: 'withdrawn', lapse: 'lapsed' },
  completed: {},
  refused: {},
  withdrawn: {},
  lapsed: {},
};

/** Where the move leads, or null when the state does not allow it. */
export function transferAfter(state: TransferState, move: TransferMove): TransferState | null {
  return moves[state][move] ?? null;
}

/** Whose answer is awaited; null when nobody's. */
export function sideAsked(state: TransferState): TransferSide | null {
  if (state === 'awaiting-release') return 'leaving';
  return state === 'awaiting-acceptance' ? 'receiving' : null;
}

/** The states from which a transfer may still move, by the same table. */
export const OPEN_TRANSFERS = TRANSFER_STATES.filter(
  (state) => Object.keys(moves[state]).length > 0,
);
