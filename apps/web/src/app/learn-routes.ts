import type { RouteRecordRaw } from 'vue-router';
import { learnRoutes as classRoutes } from '../features/activity/routes.js';

export const routes: RouteRecordRaw[] = [
  {
    path: '',
    component: () => import('./pages/learn/HomePage.vue'),
    meta: { title: 'learn.nav.home' },
  },
  {
    path: 'courses',
    component: () => import('../features/course/CoursesPage.vue'),
    meta: { title: 'learn.nav.courses', texts: ['course'] },
  },
  {
    path: 'courses/:courseId',
    component: () => import('./pages/learn/CoursePage.vue'),
    props: true,
    meta: { title: 'learn.nav.course', texts: ['course'] },
  },
  {
    path: 'courses/:courseId/lessons/:lessonId',
    component: () => import('./pages/learn/LessonPage.vue'),
    props: true,
    meta: { title: 'learn.nav.lesson', texts: ['course', 'player'] },
  },
  {
    path: 'exams',
    component: () => import('../features/exam/ExamsPage.vue'),
    meta: { title: 'learn.nav.exams', texts: ['exam'] },
  },
  {
    path: 'exams/:examId',
    component: () => import('../features/exam/ExamIntroPage.vue'),
    props: true,
    meta: { title: 'learn.nav.exam', texts: ['exam'] },
  },
  {
    path: 'attempts/:attemptId',
    component: () => import('../features/exam/AttemptPage.vue'),
    props: true,
    meta: { title: 'learn.nav.attempt', texts: ['exam'] },
  },
  ...classRoutes,
  {
    path: 'archive',
    component: () => import('./pages/learn/ArchivePage.vue'),
    meta: { title: 'learn.nav.archive', texts: ['archive'] },
  },
  {
    path: 'classes/:id/sign-in',
    component: () => import('../features/activity/pages/SignInToClassPage.vue'),
    props: true,
    meta: { title: 'learn.nav.classSignIn', texts: ['classRunning'] },
  },
  {
    path: 'classes/:id/attendance',
    component: () => import('../features/activity/pages/OwnAttendancePage.vue'),
    props: true,
    meta: { title: 'learn.nav.classAttendance', texts: ['classRunning'] },
  },
  {
    path: 'certificates',
    component: () => import('../features/activity/pages/CertificatesPage.vue'),
    meta: { title: 'learn.nav.certificates', texts: ['classRunning'] },
  },
  {
    path: 'certificates/:id',
    component: () => import('../features/activity/pages/CertificatePage.vue'),
    props: true,
    meta: { title: 'learn.nav.certificate', texts: ['classRunning'] },
  },
  {
    path: 'me',
    component: () => import('./pages/learn/MePage.vue'),
    meta: { title: 'learn.nav.me', texts: ['identity', 'security', 'people'] },
  },
  {
    path: 'classes/:id',
    component: () => import('../features/activity/pages/ClassPage.vue'),
    props: true,
    meta: { title: 'classWork.page.title', texts: ['classWork', 'classRunning'] },
  },
  {
    path: 'classes/:id/assignments/:assignmentId',
    component: () => import('../features/activity/pages/AssignmentPage.vue'),
    props: true,
    meta: { title: 'classWork.page.assignments', texts: ['classWork'] },
  },
];
