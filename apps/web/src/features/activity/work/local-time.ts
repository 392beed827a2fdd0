const MINUTES = 16;
const OFFSET_MS = 8 * 3_600_000;

/** An instant as a `datetime-local` field has it, in Asia/Shanghai: 2026-11-21T18:00. */
export function toLocal(instant: string): string {
  const shifted = new Date(new Date(instant).getTime() + OFFSET_MS);
  return shifted.toISOString().slice(0, MINUTES);
}

/** And back. */
export function fromLocal(text: string): string {
  return new Date(`${text.slice(0, MINUTES)}:00+08:00`).toISOString();
}
