import type { RouteRecordRaw } from 'vue-router';
import { hasRole } from '../../lib/session.js';
import { nav } from './nav.js';

/** The first page of the desk is the first that the member's roles open. */
function firstPage(): string {
  return nav.find((item) => hasRole(...(item.roles ?? [])))?.to ?? '/admin/reviews';
}

export const routes: RouteRecordRaw[] = [
  // A redirect would be followed before it is known who is signed in; this is asked after.
  { path: '', beforeEnter: firstPage, component: () => null },
  {
    path: 'reviews',
    component: () => import('./pages/ReviewsPage.vue'),
    meta: { title: 'admin.nav.reviews', roles: ['reviewer'], texts: ['authoring'] },
  },
  {
    path: 'reviews/:id',
    component: () => import('./pages/ReviewPage.vue'),
    meta: { title: 'admin.review.title', roles: ['reviewer'], texts: ['authoring'] },
  },
  {
    path: 'status',
    component: () => import('./pages/StatusPage.vue'),
    meta: { title: 'admin.nav.status', roles: ['platform-admin'], texts: ['authoring', 'audit'] },
  },
  {
    path: 'categories',
    component: () => import('./pages/CategoriesPage.vue'),
    meta: { title: 'admin.nav.categories', roles: ['platform-admin'], texts: ['categories'] },
  },
  {
    path: 'grants',
    component: () => import('./pages/GrantsPage.vue'),
    meta: { title: 'admin.nav.grants', roles: ['security-admin'], texts: ['grants'] },
  },
  {
    path: 'settings',
    component: () => import('./pages/SettingsPage.vue'),
    meta: { title: 'admin.nav.settings', roles: ['security-admin'], texts: ['security'] },
  },
  {
    path: 'audit',
    component: () => import('./pages/AuditPage.vue'),
    meta: { title: 'admin.nav.audit', roles: ['auditor'], texts: ['audit'] },
  },
];
