import type { NavItem } from '../../lib/desks.js';

export const nav: NavItem[] = [
  { to: '/admin/status', text: 'admin.nav.status', roles: ['platform-admin'] },
  { to: '/admin/categories', text: 'admin.nav.categories', roles: ['platform-admin'] },
  { to: '/admin/reviews', text: 'admin.nav.reviews', roles: ['reviewer', 'platform-admin'] },
  { to: '/admin/takedowns', text: 'admin.nav.takedowns', roles: ['platform-admin'] },
  { to: '/admin/grants', text: 'admin.nav.grants', roles: ['security-admin'] },
  { to: '/admin/settings', text: 'admin.nav.settings', roles: ['security-admin'] },
  { to: '/admin/audit', text: 'admin.nav.audit', roles: ['auditor'] },
];
