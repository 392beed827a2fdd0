import type { RouteRecordRaw } from 'vue-router';

const roles = ['unit-admin', 'platform-admin'] as const;

/** Below `/org` and `/admin` alike. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'people',
    component: () => import('./pages/PeoplePage.vue'),
    meta: { title: 'organisation.nav.people', roles, texts: ['people', 'transfers', 'security'] },
  },
  {
    path: 'people/new',
    component: () => import('./pages/PersonEditPage.vue'),
    meta: { title: 'people.form.newTitle', roles, texts: ['people', 'transfers'] },
  },
  {
    path: 'people/:id',
    component: () => import('./pages/PersonPage.vue'),
    props: true,
    meta: { title: 'organisation.nav.people', roles, texts: ['people', 'transfers', 'security'] },
  },
  {
    path: 'people/:id/edit',
    component: () => import('./pages/PersonEditPage.vue'),
    props: true,
    meta: { title: 'people.edit', roles, texts: ['people', 'transfers'] },
  },
  {
    path: 'change-requests',
    component: () => import('./pages/ChangeRequestsPage.vue'),
    meta: { title: 'organisation.nav.requests', roles, texts: ['people'] },
  },
  {
    path: 'units',
    component: () => import('./pages/UnitsPage.vue'),
    meta: { title: 'organisation.nav.units', roles, texts: ['units', 'transfers'] },
  },
  {
    path: 'code-tables',
    component: () => import('./pages/CodeTablesPage.vue'),
    meta: { title: 'organisation.nav.codes', roles: ['platform-admin'], texts: ['codes'] },
  },
  {
    path: 'transfers',
    component: () => import('./pages/TransfersPage.vue'),
    meta: { title: 'organisation.nav.transfers', roles, texts: ['transfers'] },
  },
  {
    path: 'imports',
    component: () => import('./pages/ImportsPage.vue'),
    meta: { title: 'organisation.nav.imports', roles, texts: ['imports', 'directory', 'org'] },
  },
  {
    path: 'imports/:id',
    component: () => import('./pages/ImportRunPage.vue'),
    props: true,
    meta: { title: 'organisation.nav.imports', roles, texts: ['imports', 'org', 'security'] },
  },
];
