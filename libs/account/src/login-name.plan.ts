import { randomInt } from 'node:crypto';

const NAME_SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Nobody has to remember it: ID card and phone serve as well. */
export function newLoginName(): string {
  const signs = Array.from({ length: 8 }, () => NAME_SIGNS[randomInt(NAME_SIGNS.length)]);
  return `u${signs.join('')}`;
}
