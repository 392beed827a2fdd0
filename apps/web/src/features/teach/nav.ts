import type { NavItem } from '../../lib/desks.js';

export const nav: NavItem[] = [
  { to: '/teach/courses', text: 'teach.nav.courses' },
  { to: '/teach/uploads', text: 'teach.nav.uploads' },
];
