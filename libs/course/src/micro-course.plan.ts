/** 微课 (microCourse): one short video. */
export const microCourse = { longestMinutes: 15, lessons: 1 } as const;

const MS_PER_MINUTE = 60_000;

/** A sentence for a video that is too long for a micro-course; null for one that fits. */
export function microLengthFault(durationMs: number): string | null {
  if (durationMs <= microCourse.longestMinutes * MS_PER_MINUTE) return null;
  const seconds = Math.ceil(durationMs / 1000);
  const length = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return `微课视频最长 ${microCourse.longestMinutes} 分钟，这段视频有 ${length}，请剪短后重新上传，或改为普通课程`;
}
