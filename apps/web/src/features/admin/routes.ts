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
    meta: {
      title: 'admin.nav.reviews',
      roles: ['reviewer', 'platform-admin'],
      texts: ['authoring', 'review'],
    },
  },
  {
    path: 'reviews/:id',
    component: () => import('./pages/ReviewPage.vue'),
    meta: {
      title: 'admin.review.title',
      roles: ['reviewer', 'platform-admin'],
      texts: ['authoring', 'review'],
    },
  },
  {
    path: 'takedowns',
    component: () => import('./pages/TakedownsPage.vue'),
    meta: { title: 'admin.nav.takedowns', roles: ['platform-admin'], texts: ['review'] },
  },
  {
    path: 'takedowns/:id',
    component: () => import('./pages/TakedownPage.vue'),
    meta: { title: 'admin.nav.takedowns', roles: ['platform-admin'], texts: ['review'] },
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
    meta: { title: 'admin.nav.settings', roles: ['security-admin'], texts: ['security', 'review'] },
  },
  {
    path: 'audit',
    component: () => import('./pages/AuditPage.vue'),
    meta: { title: 'admin.nav.audit', roles: ['auditor'], texts: ['audit'] },
  },
];
