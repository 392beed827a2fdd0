export type MediaAssetState =
  'uploaded' | 'probing' | 'transcoding' | 'packaging' | 'ready' | 'failed';

/**
 * The life of an asset. Processing may begin again from any of its steps, since a worker can die in each;
 * `failed` begins again only when the cause was a passing one. `ready` is for good.
 */
const moves: Record<MediaAssetState, readonly MediaAssetState[]> = {
  uploaded: ['probing', 'failed'],
  probing: ['probing', 'transcoding', 'packaging', 'failed'],
  transcoding: ['probing', 'packaging', 'failed'],
  packaging: ['probing', 'ready', 'failed'],
  ready: [],
  failed: ['uploaded'],
};

export function mayMove(from: MediaAssetState, to: MediaAssetState): boolean {
  return moves[from].includes(to);
}

/** The states from which an asset may come into `to`. */
export function statesBefore(to: MediaAssetState): MediaAssetState[] {
  return (Object.keys(moves) as MediaAssetState[]).filter((from) => mayMove(from, to));
}

/** Nothing more happens to it by itself. */
export function isSettled(state: MediaAssetState): boolean {
  return state === 'ready' || state === 'failed';
}
