const OFFSET_MS = 8 * 3_600_000;

/** `YYYY-MM-DD HH:MM:SS` in Asia/Shanghai. */
export function shanghaiTime(instant: Date): string {
  const local = new Date(instant.getTime() + OFFSET_MS).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 19)}`;
}
