interface TaughtLesson {
  mediaAssetId: string | null;
  durationMs: number;
}

/** Length of the media that a version has and no version before it had; the same medium twice was taught once. */
export function newlyTaughtMs(
  lessons: readonly TaughtLesson[],
  earlier: readonly Pick<TaughtLesson, 'mediaAssetId'>[],
): number {
  const known = new Set(earlier.map(({ mediaAssetId }) => mediaAssetId));
  let sumMs = 0;
  for (const { mediaAssetId, durationMs } of lessons) {
    if (mediaAssetId === null || known.has(mediaAssetId)) continue;
    known.add(mediaAssetId);
    sumMs += durationMs;
  }
  return sumMs;
}
