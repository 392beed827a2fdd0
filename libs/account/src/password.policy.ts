import { defineSetting, oneOf } from '#platform';
import { isGuessable } from './guessable-password.plan.js';

/** Longer ones are refused before any hashing; nothing is ever cut off. Counted in characters, not bytes. */
export const MAX_PASSWORD_LENGTH = 128;

const PROFILES = ['asvs', 'dengbao'] as const;
export type PasswordProfile = (typeof PROFILES)[number];

/** Which of the two sets of rules new passwords have to keep. */
export const passwordProfile = defineSetting<PasswordProfile>('account.password-profile', {
  default: 'asvs',
  fault: oneOf(...PROFILES),
});

/** What a new password has to keep; shown to whoever is choosing one. */
export interface PasswordRules {
  minLength: number;
  maxLength: number;
  /** How many of: capital letters, small letters, digits, other signs. */
  kinds: number;
  /** After so many days it has to be changed; null for never. */
  maxAgeDays: number | null;
  /** How many of the last passwords must not come again, the present one among them. */
  remembered: number;
}

const maxLength = MAX_PASSWORD_LENGTH;

/** `asvs`: long and never asked again (OWASP ASVS 5, NIST SP 800-63B). `dengbao`: what 等级保护 assessors look for. */
export const PASSWORD_RULES: Record<PasswordProfile, PasswordRules> = {
  asvs: { minLength: 12, maxLength, kinds: 1, maxAgeDays: null, remembered: 1 },
  dengbao: { minLength: 8, maxLength, kinds: 3, maxAgeDays: 90, remembered: 3 },
};

/** Whose password it is to be: what others know of him is no secret. */
export interface PasswordOwner {
  loginName: string | null;
  name: string;
  idCard: string;
  phone: string | null;
  unitNames: string[];
}

/** Why a new password is refused, in words that complete a sentence; null when it may be used. */
export function passwordFault(
  password: string,
  owner: PasswordOwner,
  rules: PasswordRules,
): string | null {
  if (password.length > 2 * MAX_PASSWORD_LENGTH) return tooLong;
  const length = Array.from(password).length;
  if (length < rules.minLength) return `不能少于 ${rules.minLength} 位`;
  if (length > MAX_PASSWORD_LENGTH) return tooLong;
  // oxlint-disable-next-line no-control-regex -- NUL and its kin are what is looked for
  if (/[\u0000-\u001F\u007F]/.test(password)) return '不能含有控制字符';
  if (kindsIn(password) < rules.kinds) {
    return `须含大写字母、小写字母、数字、其他符号中的至少 ${rules.kinds} 种`;
  }
  return ownFault(password.toLowerCase(), owner) ?? guessableFault(password);
}

const tooLong = `不能超过 ${MAX_PASSWORD_LENGTH} 位`;

function kindsIn(password: string): number {
  return [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u].filter((kind) =>
    kind.test(password),
  ).length;
}

function ownFault(password: string, { loginName, name, idCard, phone, unitNames }: PasswordOwner) {
  if (loginName && password.includes(loginName.toLowerCase())) return '不能包含账号';
  if (password.includes(idCard.slice(-6).toLowerCase())) return '不能包含身份证号的后几位';
  if (phone && password.includes(phone.slice(-8))) return '不能包含手机号';
  if (name.length > 1 && password.includes(name.toLowerCase())) return '不能包含姓名';
  return unitNames.some((unit) => namesUnit(password, unit.toLowerCase()))
    ? '不能包含单位名称'
    : null;
}

/** The whole name, or a part of it with nothing but digits and signs around it. */
function namesUnit(password: string, unitName: string): boolean {
  const letters = password.replaceAll(/[^\p{L}]/gu, '');
  return password.includes(unitName) || (letters.length > 1 && unitName.includes(letters));
}

function guessableFault(password: string): string | null {
  return isGuessable(password) ? '属于常见密码，请换一个' : null;
}
