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
    meta: { title: 'teach.editor.newTitle', texts: ['authoring', 'assignment', 'org', 'review'] },
  },
  {
    path: 'courses/:id',
    component: () => import('./pages/CoursePage.vue'),
    meta: { title: 'teach.editor.title', texts: ['authoring', 'assignment', 'org', 'review'] },
  },
  {
    path: 'micro',
    component: () => import('./pages/MicroPage.vue'),
    meta: { title: 'teach.micro.title', texts: ['authoring'] },
  },
  {
    path: 'imports',
    component: () => import('./pages/CourseImportsPage.vue'),
    meta: { title: 'teach.nav.imports', texts: ['authoring'] },
  },
  {
    path: 'imports/:id',
    component: () => import('./pages/CourseImportPage.vue'),
    props: true,
    meta: { title: 'teach.nav.imports', texts: ['authoring'] },
  },
  {
    path: 'hours',
    component: () => import('./pages/TeachingHoursPage.vue'),
    meta: { title: 'teach.nav.hours', texts: ['authoring'] },
  },
  {
    path: 'uploads',
    component: () => import('./pages/UploadsPage.vue'),
    meta: { title: 'teach.nav.uploads', texts: ['authoring'] },
  },
];
