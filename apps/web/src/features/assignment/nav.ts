import type { NavItem } from '../../lib/desks.js';

/** On both desks: the administrators' of units, and those of the platform. */
export function navOn(desk: 'org' | 'admin'): NavItem[] {
  const roles = [desk === 'org' ? 'unit-admin' : 'platform-admin'] as const;
  const also = `/${desk}/person-lists`;
  return [{ to: `/${desk}/assignments`, text: 'organisation.nav.assignments', roles, also }];
}
