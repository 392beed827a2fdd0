import { defineAsyncComponent } from 'vue';
import type { NavItem } from '../../lib/desks.js';

const ToApproveBadge = defineAsyncComponent(() => import('./components/ToApproveBadge.vue'));

/** Beside the pages of people and units, on both desks. */
export function navOn(desk: 'org' | 'admin'): NavItem[] {
  const roles = [desk === 'org' ? 'unit-admin' : 'platform-admin'] as const;
  return [{ to: `/${desk}/classes`, text: 'learn.nav.classes', roles, badge: ToApproveBadge }];
}
