import { defineSetting, wholeNumber } from '#platform';

/** How long a code that an administrator gave may be used. */
export const codeHours = defineSetting<number>('account.code-hours', {
  default: 24,
  fault: wholeNumber(1, 168),
});

export const TEXTED_MS = 5 * 60_000;
/** Wrong tries after which a code is worth nothing. */
export const MAX_TRIES = 5;
/** Codes that are given at once: as many as somebody prints and hands out. */
export const MAX_CODES = 100;
export const CODE_LENGTH = 8;

const PHONE_WINDOWS = [
  { ms: 60_000, max: 1 },
  { ms: 15 * 60_000, max: 3 },
  { ms: 86_400_000, max: 10 },
];

/** How far back the codes of a phone have to be known. */
export const PHONE_WINDOW_MS = 86_400_000;

/** May another message go to this phone, whoever asks for it? One a minute, three a quarter of an hour, ten a day. */
export function maySend(sentAt: Date[], now: Date): boolean {
  const age = (at: Date) => now.getTime() - at.getTime();
  return PHONE_WINDOWS.every(({ ms, max }) => sentAt.filter((at) => age(at) < ms).length < max);
}
