import { mayEnter, type DeskName } from '../../lib/desks.js';
import type { Role } from '../../lib/session.js';

const workFirst: readonly DeskName[] = ['org', 'teach', 'admin'];

/**
 * Where a member lands: the page that sent him here, else the desk he works at, else the learner's desk.
 * Only an own path is followed: `//elsewhere` and `https://…` in the address are not.
 */
export function pathAfterSignIn(wanted: unknown, roles: readonly Role[]): string {
  if (typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted) && !wanted.startsWith('/sign-in'))
    return wanted;
  const desk = workFirst.find((name) => mayEnter(name, roles));
  return `/${desk ?? 'learn'}`;
}
