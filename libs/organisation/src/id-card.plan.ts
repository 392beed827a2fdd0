import { isDay } from '#platform';

const FORM = /^[1-9]\d{16}[\dX]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';
const PHONE = /^1[3-9]\d{9}$/;

export interface IdCard {
  /** 18 characters, half-width, X in capitals. */
  number: string;
  /** `YYYY-MM-DD` */
  birthDay: string;
  /** GB/T 2261: `1` 男, `2` 女. */
  gender: '1' | '2';
}

/** What people type, as one form: full-width digits and letters narrowed, blanks dropped, x as X. */
export function normaliseIdCard(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
}

/**
 * Reads an ID card by GB 11643: 18 characters, a birth date that exists, a check digit that fits.
 * @returns null when the number cannot be right.
 */
export function readIdCard(text: string): IdCard | null {
  const number = normaliseIdCard(text);
  if (!FORM.test(number) || number[17] !== checkDigit(number)) return null;
  const birthDay = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isDay(birthDay)) return null;
  return { number, birthDay, gender: Number(number[16]) % 2 === 1 ? '1' : '2' };
}

/** The 18th character that belongs to the first seventeen. */
export function checkDigit(number: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  return CHECK_DIGITS[sum % 11] ?? '';
}

/** `110***********1234` */
export function maskIdCard(number: string): string {
  return `${number.slice(0, 3)}${'*'.repeat(11)}${number.slice(14)}`;
}

/** A mainland mobile number in one form, or null. `+86`, blanks and hyphens are dropped. */
export function readPhone(text: string): string | null {
  const number = text
    .normalize('NFKC')
    .replaceAll(/[\s-]/g, '')
    .replace(/^(\+?86)(?=1\d{10}$)/, '');
  return PHONE.test(number) ? number : null;
}

/** `138****5678` */
export function maskPhone(number: string): string {
  return `${number.slice(0, 3)}****${number.slice(7)}`;
}
