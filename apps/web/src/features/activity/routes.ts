import type { RouteRecordRaw } from 'vue-router';
import { consoleTexts } from './console-tabs.js';

const roles = ['unit-admin', 'platform-admin'] as const;

/** Below `/org` and `/admin` alike. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'classes',
    component: () => import('./pages/ClassesPage.vue'),
    meta: { title: 'activity.title', roles, texts: ['activity', 'classRunning'] },
  },
  {
    path: 'classes/new',
    component: () => import('./pages/ClassEditPage.vue'),
    meta: { title: 'activity.form.newTitle', roles, texts: ['activity', 'org'] },
  },
  {
    path: 'classes/:id',
    component: () => import('./pages/ClassConsolePage.vue'),
    props: true,
    meta: { title: 'activity.title', roles, texts: consoleTexts },
  },
  {
    path: 'classes/:id/edit',
    component: () => import('./pages/ClassEditPage.vue'),
    props: true,
    meta: { title: 'activity.form.editTitle', roles, texts: ['activity', 'org'] },
  },
];

/** Below `/learn`: one's own classes, and the console of those one teaches. */
export const learnRoutes: RouteRecordRaw[] = [
  {
    path: 'classes',
    component: () => import('./pages/MyClassesPage.vue'),
    meta: { title: 'learn.nav.classes', texts: ['activity'] },
  },
  {
    path: 'taught-classes/:id',
    component: () => import('./pages/ClassConsolePage.vue'),
    props: true,
    meta: { title: 'activity.title', texts: consoleTexts },
  },
];
