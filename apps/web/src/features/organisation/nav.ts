import { defineAsyncComponent } from 'vue';
import type { NavItem } from '../../lib/desks.js';

const WaitingBadge = defineAsyncComponent(() => import('./components/WaitingBadge.vue'));

/** The pages that stand on both desks: the administrators' of units, and those of the platform. */
export function navOn(desk: 'org' | 'admin'): NavItem[] {
  const roles = [desk === 'org' ? 'unit-admin' : 'platform-admin'] as const;
  const items: NavItem[] = [
    { to: `/${desk}/units`, text: 'organisation.nav.units', roles },
    { to: `/${desk}/people`, text: 'organisation.nav.people', roles },
    { to: `/${desk}/change-requests`, text: 'organisation.nav.requests', roles },
    { to: `/${desk}/transfers`, text: 'organisation.nav.transfers', roles, badge: WaitingBadge },
    { to: `/${desk}/imports`, text: 'organisation.nav.imports', roles },
  ];
  if (desk === 'admin')
    items.push({ to: '/admin/code-tables', text: 'organisation.nav.codes', roles });
  return items;
}
