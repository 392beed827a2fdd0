import type { NavItem } from '../../lib/desks.js';

export const nav: NavItem[] = [
  { to: '/teach/courses', text: 'teach.nav.courses', also: '/teach/micro' },
  { to: '/teach/uploads', text: 'teach.nav.uploads' },
  { to: '/teach/imports', text: 'teach.nav.imports' },
  { to: '/teach/hours', text: 'teach.nav.hours' },
];
