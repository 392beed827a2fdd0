import { navOn as classesOn } from '../../features/activity/nav.js';
import { nav as admin } from '../../features/admin/nav.js';
import { navOn as assignmentsOn } from '../../features/assignment/nav.js';
import { navOn } from '../../features/organisation/nav.js';
import { nav as org } from '../../features/org/nav.js';
import { nav as teach } from '../../features/teach/nav.js';
import { mayEnter, type DeskName, type NavItem } from '../../lib/desks.js';
import type { Role } from '../../lib/session.js';

const learn: NavItem[] = [
  { to: '/learn', text: 'learn.nav.home', deep: false },
  { to: '/learn/courses', text: 'learn.nav.courses' },
  { to: '/learn/exams', text: 'learn.nav.exams', also: '/learn/attempts' },
  { to: '/learn/classes', text: 'learn.nav.classes', also: '/learn/taught-classes' },
  { to: '/learn/archive', text: 'learn.nav.archive' },
];

const navOf: Record<DeskName, readonly NavItem[]> = {
  learn,
  teach,
  org: [...org, ...assignmentsOn('org'), ...navOn('org'), ...classesOn('org')],
  admin: [...admin, ...assignmentsOn('admin'), ...navOn('admin'), ...classesOn('admin')],
};
const order: readonly DeskName[] = ['learn', 'teach', 'org', 'admin'];

export function desksFor(roles: readonly Role[]): DeskName[] {
  return order.filter((desk) => mayEnter(desk, roles));
}

export function navFor(desk: DeskName, roles: readonly Role[]): NavItem[] {
  return navOf[desk].filter(
    (item) => item.roles === undefined || item.roles.some((role) => roles.includes(role)),
  );
}

export function isCurrent(item: Pick<NavItem, 'to' | 'deep' | 'also'>, path: string): boolean {
  if (item.also !== undefined && path.startsWith(item.also)) return true;
  return path === item.to || (item.deep !== false && path.startsWith(`${item.to}/`));
}
