/** A code is shown for so long; the one before is still taken while people type. */
export const CODE_MS = 30_000;

const DIGITS = 6;

/** Wrong codes that a member may type for one half-day within the window below. */
export const MAX_TRIES = 5;

export const TRIES_WINDOW_MS = 5 * 60_000;

/** Counts the half minutes since 1970. */
export const stepAt = (now: Date): number => Math.floor(now.getTime() / CODE_MS);

/** Until when the code of this moment is shown. */
export const shownUntil = (now: Date): Date => new Date((stepAt(now) + 1) * CODE_MS);

/** The steps whose code is taken at this moment. */
export function stepsTaken(now: Date): number[] {
  const step = stepAt(now);
  return [step, step - 1];
}

/** What a code is made of: this class, this half-day, this half minute, and nothing else. */
export function codeText(classId: string, halfDay: string, step: number): string {
  return JSON.stringify([classId, halfDay, step]);
}

/** Six digits of a signature (base64url), as people type them. */
export function digitsOf(signature: string): string {
  const number = Buffer.from(signature, 'base64url').readUInt32BE(0);
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** Full-width digits and blanks make no difference. */
export function readCode(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/\s/g, '');
}
