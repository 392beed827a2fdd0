import { randomInt } from 'node:crypto';

/** Neither 0 and O nor 1, I and L: it is read from paper and told over the telephone. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Characters that nobody can foresee, in groups of four: `7KQM-X3PD`. */
export function newCode(length: number): string {
  const signs = Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return signs.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** Six digits, as they are sent to a phone. */
export function newDigits(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** What people type, as one form: small letters, full-width characters, blanks and hyphens make no difference. */
export function readCode(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();
}
