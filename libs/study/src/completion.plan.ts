import { type Ranges, sizeOf } from './coverage.plan.js';

/** A lesson as it stands in a version: with another video it is to be completed anew. */
export interface PlayedLesson {
  lessonId: string;
  mediaAssetId: string | null;
}

/** What a completion says was played; empty for a lesson that plays nothing. */
export const playedAsset = (mediaAssetId: string | null): string => mediaAssetId ?? '';

export function isCompleted(
  completions: readonly { lessonId: string; assetId: string }[],
  { lessonId, mediaAssetId }: PlayedLesson,
): boolean {
  const assetId = playedAsset(mediaAssetId);
  return completions.some((row) => row.lessonId === lessonId && row.assetId === assetId);
}

/** A gap up to this counts as covered, for the test of completion only (domain: rule 10). */
const GAP_MS = 2_000;

/**
 * All gaps together count up to a tenth of the media (or two gaps of a short one): otherwise one
 * millisecond every two seconds would complete a lesson that nobody watched.
 */
const GAPS_SHARE = 0.1;

/** How much counts as covered when completion is decided; never for hours. */
export function coveredForCompletion(covered: Ranges, durationMs: number): number {
  const gapsMs = gapsOf(covered, durationMs)
    .filter((gapMs) => gapMs <= GAP_MS)
    .reduce((sum, gapMs) => sum + gapMs, 0);
  const mostMs = Math.max(2 * GAP_MS, Math.floor(durationMs * GAPS_SHARE));
  return sizeOf(covered) + Math.min(gapsMs, mostMs);
}

/** The media time that must be covered, in ms. `thresholdPercent`: 90, 95 or 100. */
export function requiredMs(durationMs: number, thresholdPercent: number): number {
  return Math.ceil((durationMs * thresholdPercent) / 100);
}

export function isWatched(covered: Ranges, durationMs: number, thresholdPercent: number): boolean {
  if (covered.length === 0) return false;
  return coveredForCompletion(covered, durationMs) >= requiredMs(durationMs, thresholdPercent);
}

function gapsOf(covered: Ranges, durationMs: number): number[] {
  const edges = covered.flatMap(([from, to]) => [from, to]);
  const bounds = [0, ...edges, durationMs];
  const gaps: number[] = [];
  for (let i = 0; i + 1 < bounds.length; i += 2) {
    gaps.push((bounds[i + 1] ?? 0) - (bounds[i] ?? 0));
  }
  return gaps;
}
