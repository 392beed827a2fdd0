import type { RouteRecordRaw } from 'vue-router';

const roles = ['unit-admin', 'platform-admin'] as const;
const texts = ['assignment', 'org'] as const;

/** Below `/org` and `/admin` alike. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'assignments',
    component: () => import('./pages/AssignmentsPage.vue'),
    meta: { title: 'assignment.title', roles, texts },
  },
  {
    path: 'assignments/new',
    component: () => import('./pages/AssignmentEditPage.vue'),
    meta: { title: 'assignment.form.newTitle', roles, texts },
  },
  {
    path: 'assignments/:id',
    component: () => import('./pages/AssignmentPage.vue'),
    props: true,
    meta: { title: 'assignment.title', roles, texts },
  },
  {
    path: 'assignments/:id/edit',
    component: () => import('./pages/AssignmentEditPage.vue'),
    props: true,
    meta: { title: 'assignment.form.editTitle', roles, texts },
  },
  {
    path: 'person-lists',
    component: () => import('./pages/PersonListsPage.vue'),
    meta: { title: 'assignment.list.title', roles, texts },
  },
  {
    path: 'person-lists/:id',
    component: () => import('./pages/PersonListPage.vue'),
    props: true,
    meta: { title: 'assignment.list.title', roles, texts },
  },
];
