import type { RouteRecordRaw } from 'vue-router';

export const routes: RouteRecordRaw[] = [
  {
    path: '',
    component: () => import('./pages/OverviewPage.vue'),
    meta: { title: 'org.nav.overview' },
  },
  {
    path: 'members',
    component: () => import('./pages/MembersPage.vue'),
    meta: { title: 'org.nav.members' },
  },
  {
    path: 'reports',
    component: () => import('./pages/ReportsPage.vue'),
    meta: { title: 'org.nav.reports' },
  },
];
