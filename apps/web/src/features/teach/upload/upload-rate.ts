/** Bytes that had been sent at a moment of the page's clock. */
export interface Sample {
  atMs: number;
  bytes: number;
}

const windowMs = 8000;

/** Adds a sample and forgets those that are too old to say anything about the line of now. */
export function withSample(samples: readonly Sample[], sample: Sample): Sample[] {
  const kept = samples.filter((old) => sample.atMs - old.atMs <= windowMs);
  return [...kept, sample];
}

/** Mean speed over the last 8 s in bytes per second; null while there is too little to go by. */
export function bytesPerSecond(samples: readonly Sample[]): number | null {
  const first = samples[0];
  const last = samples[samples.length - 1];
  if (first === undefined || last === undefined) return null;
  const elapsedMs = last.atMs - first.atMs;
  const sent = last.bytes - first.bytes;
  return elapsedMs < 500 || sent <= 0 ? null : (sent / elapsedMs) * 1000;
}

/** 912 MB, 1.8 GB, 640 KB: what offices read beside a file. */
export function fileSize(bytes: number): string {
  const kilo = 1024;
  const units = ['KB', 'MB', 'GB'] as const;
  let value = bytes / kilo;
  let place = 0;
  while (value >= kilo && place < units.length - 1) {
    value /= kilo;
    place += 1;
  }
  const digits = value < 10 && place > 0 ? 1 : 0;
  return `${Math.max(value, bytes > 0 ? 1 : 0).toFixed(digits)} ${units[place] ?? 'GB'}`;
}

/** 4 分 50 秒, 1 小时 5 分; always a little too much rather than too little. */
export function timeLeft(bytes: number, speed: number): string {
  const seconds = Math.ceil(bytes / speed);
  if (seconds < 60) return `${String(Math.max(1, seconds))} 秒`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 10) return `${String(minutes)} 分 ${String(seconds % 60)} 秒`;
  if (minutes < 60) return `${String(minutes + 1)} 分钟`;
  return `${String(Math.floor(minutes / 60))} 小时 ${String(minutes % 60)} 分`;
}
