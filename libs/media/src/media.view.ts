import type { MediaAssetRow } from './media-asset.entity.js';
import type { MediaAssetState } from './media-asset.state.js';
import type { MediaKind } from './media-fit.plan.js';
import type { KeyWindow } from './segment.plan.js';

export interface MediaRendition {
  width: number | null;
  height: number | null;
  codecs: string[];
}

/** What an instructor sees of an asset. */
export interface MediaAssetView {
  id: string;
  fileName: string;
  kind: MediaKind;
  sizeBytes: number;
  state: MediaAssetState;
  /** 0..100 */
  progress: number;
  durationMs: number | null;
  renditions: MediaRendition[];
  failure?: { code: string; message: string };
  createdAt: Date;
}

/** What other rooms know of an asset: enough to play it and to say what was played. */
export interface MediaAsset {
  id: string;
  ownerId: string;
  kind: MediaKind;
  state: MediaAssetState;
  /** 0..100 */
  progress: number;
  /** Measured by the server; 0 until it is ready. */
  durationMs: number;
  /** Cover 0..durationMs without a gap; the position in the list is the key's index. */
  keyWindows: KeyWindow[];
}

/** An asset by the name its owner gave the file. */
export interface MediaFile {
  id: string;
  fileName: string;
  kind: MediaKind;
  /** Something needs it already. */
  held: boolean;
}

export function mediaAssetView(row: MediaAssetRow): MediaAssetView {
  const failure = row.failureCode && { code: row.failureCode, message: row.failureMessage ?? '' };
  return {
    id: row.id,
    fileName: row.fileName,
    kind: row.kind,
    sizeBytes: row.sizeBytes,
    state: row.state,
    progress: row.progress,
    durationMs: row.durationMs,
    createdAt: row.createdAt,
    renditions: row.state === 'ready' ? [renditionView(row)] : [],
    ...(failure && { failure }),
  };
}

export function mediaAsset(row: MediaAssetRow): MediaAsset {
  const { id, ownerId, kind, state, progress } = row;
  const durationMs = row.durationMs ?? 0;
  return { id, ownerId, kind, state, progress, durationMs, keyWindows: row.keyWindows ?? [] };
}

function renditionView({ width, height, codecs }: MediaAssetRow): MediaRendition {
  return { width, height, codecs: codecs?.split(',') ?? [] };
}
