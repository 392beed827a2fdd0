import type { PasswordRules } from './api-security.js';

type Shape = Pick<PasswordRules, 'minLength' | 'maxLength' | 'kinds'>;

const KINDS = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u];

/** What can be said of a new password while it is typed; the server judges the rest. */
export function checkShape(
  password: string,
  { minLength, maxLength, kinds }: Shape,
): { length: boolean; kinds: boolean } {
  const length = Array.from(password).length;
  return {
    length: length >= minLength && length <= maxLength,
    kinds: KINDS.filter((kind) => kind.test(password)).length >= kinds,
  };
}
