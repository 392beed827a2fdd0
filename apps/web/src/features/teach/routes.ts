import type { RouteRecordRaw } from 'vue-router';

export const routes: RouteRecordRaw[] = [
  { path: '', redirect: '/teach/courses' },
  {
    path: 'courses',
    component: () => import('./pages/CoursesPage.vue'),
    meta: { title: 'teach.nav.courses', texts: ['authoring'] },
  },
  {
    path: 'courses/new',
    component: () => import('./pages/CoursePage.vue'),
    meta: { title: 'teach.editor.newTitle', texts: ['authoring'] },
  },
  {
    path: 'courses/:id',
    component: () => import('./pages/CoursePage.vue'),
    meta: { title: 'teach.editor.title', texts: ['authoring'] },
  },
  {
    path: 'uploads',
    component: () => import('./pages/UploadsPage.vue'),
    meta: { title: 'teach.nav.uploads', texts: ['authoring'] },
  },
];
