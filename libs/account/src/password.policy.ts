const MIN_LENGTH = 8;
/** Longer ones are refused before any hashing; nothing is ever cut off. */
export const MAX_PASSWORD_LENGTH = 128;

const COMMON = [
  '12345678',
  '123456789',
  '1234567890',
  '11111111',
  '00000000',
  '88888888',
  'password',
  'password1',
  'password1!',
  'passw0rd',
  'qwertyui',
  'qwerty123',
  'abc12345',
  'abcd1234',
  'a1234567',
  'admin123',
  'admin@123',
  '1qaz2wsx',
  'iloveyou',
  'woaini1314',
];

interface Owner {
  loginName: string;
}

/** Why a new password is refused, in words that complete a sentence; null when it may be used. */
export function passwordFault(password: string, { loginName }: Owner): string | null {
  if (Array.from(password).length < MIN_LENGTH) return `不能少于 ${MIN_LENGTH} 位`;
  if (password.length > MAX_PASSWORD_LENGTH) return `不能超过 ${MAX_PASSWORD_LENGTH} 位`;
  // oxlint-disable-next-line no-control-regex -- NUL and its kin are what is looked for
  if (/[\u0000-\u001F\u007F]/.test(password)) return '不能含有控制字符';
  const lower = password.toLowerCase();
  if (COMMON.includes(lower) || /^(.)\1*$/u.test(lower)) return '属于常见密码，请换一个';
  if (lower.includes(loginName.toLowerCase())) return '不能包含账号';
  return null;
}
