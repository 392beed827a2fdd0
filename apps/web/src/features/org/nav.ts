import type { NavItem } from '../../lib/desks.js';

export const nav: NavItem[] = [
  { to: '/org', text: 'org.nav.overview', deep: false },
  { to: '/org/members', text: 'org.nav.members' },
  { to: '/org/reports', text: 'org.nav.reports' },
];
