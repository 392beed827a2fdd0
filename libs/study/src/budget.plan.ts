/** What the bucket holds at most, in ms of content: a network loss of a minute can be caught up. */
export const BUCKET_CAP_MS = 60_000;

/**
 * How much new time a member may be credited now. One per member, whatever devices and lessons
 * are open: that is why parallel tabs earn nothing.
 */
export interface Bucket {
  levelMs: number;
  /** Until when it has been filled, by the database's clock. */
  filledAtMs: number;
  /**
   * Content ms per 100 ms of clock, the greatest rate that the live session's course allows;
   * null while no session is live, and then nothing flows in.
   */
  ratePercent: number | null;
}

/** The bucket as it stands now. A clock that went backwards adds nothing and takes nothing. */
export function fill(bucket: Bucket, nowMs: number): Bucket {
  const elapsedMs = nowMs - bucket.filledAtMs;
  if (elapsedMs <= 0) return bucket;
  const inflowMs = Math.floor((elapsedMs * (bucket.ratePercent ?? 0)) / 100);
  return {
    ...bucket,
    levelMs: Math.min(BUCKET_CAP_MS, bucket.levelMs + inflowMs),
    filledAtMs: nowMs,
  };
}

/** Pressing play: a takeover keeps what the live session had earned, any other opening begins with nothing. */
export function openBucket(bucket: Bucket | null, nowMs: number, ratePercent: number): Bucket {
  if (!bucket || bucket.ratePercent === null) {
    // Never before an instant that was already paid for, should the clock have gone back.
    const filledAtMs = Math.max(nowMs, bucket?.filledAtMs ?? nowMs);
    return { levelMs: 0, filledAtMs, ratePercent };
  }
  return { ...fill(bucket, nowMs), ratePercent };
}

/** The live session ends: what is in the bucket stays for the beat that is still on its way, nothing flows in. */
export function closeBucket(bucket: Bucket, nowMs: number): Bucket {
  return { ...fill(bucket, nowMs), ratePercent: null };
}

/** @throws when more is spent than there is: the verdict must not have accepted it. */
export function spend(bucket: Bucket, ms: number): Bucket {
  if (ms > bucket.levelMs) throw new Error('a verdict accepted more than the bucket held');
  return { ...bucket, levelMs: bucket.levelMs - ms };
}
