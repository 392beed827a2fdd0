import type { RouteRecordRaw } from 'vue-router';

export const routes: RouteRecordRaw[] = [
  {
    path: '',
    component: () => import('./pages/learn/HomePage.vue'),
    meta: { title: 'learn.nav.home' },
  },
  {
    path: 'me',
    component: () => import('./pages/learn/MePage.vue'),
    meta: { title: 'learn.nav.me' },
  },
];
