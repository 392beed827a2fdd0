import type { RouteRecordRaw } from 'vue-router';

const roles = ['unit-admin', 'platform-admin'] as const;

/** Below `/org` and `/admin` alike. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'transfers',
    component: () => import('./pages/TransfersPage.vue'),
    meta: { title: 'organisation.nav.transfers', roles, texts: ['transfers'] },
  },
  {
    path: 'imports',
    component: () => import('./pages/ImportsPage.vue'),
    meta: { title: 'organisation.nav.imports', roles, texts: ['imports', 'org'] },
  },
  {
    path: 'imports/:id',
    component: () => import('./pages/ImportRunPage.vue'),
    props: true,
    meta: { title: 'organisation.nav.imports', roles, texts: ['imports', 'org'] },
  },
];
