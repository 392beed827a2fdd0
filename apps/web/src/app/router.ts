import { nextTick } from 'vue';
import {
  createRouter,
  createWebHistory,
  type RouteLocationRaw,
  type RouteRecordRaw,
} from 'vue-router';
import { pathAfterSignIn } from '../features/account/after-sign-in.js';
import { routes as classRoutes } from '../features/activity/routes.js';
import { routes as adminRoutes } from '../features/admin/routes.js';
import { routes as assignmentRoutes } from '../features/assignment/routes.js';
import { routes as organisationRoutes } from '../features/organisation/routes.js';
import { routes as orgRoutes } from '../features/org/routes.js';
import { routes as teachRoutes } from '../features/teach/routes.js';
import { mayEnter, type DeskName } from '../lib/desks.js';
import { hasRole, loadSession, member, type Role } from '../lib/session.js';
import { addTexts, hasText, t, type TextKey } from '../lib/text.js';
import { lazyCatalogues, type CatalogueName } from '../locales/zh-CN/lazy.js';
import { routes as learnRoutes } from './learn-routes.js';

declare module 'vue-router' {
  interface RouteMeta {
    /** May be seen without signing in. */
    open?: boolean;
    /** Stands alone, without the desks around it. */
    bare?: boolean;
    /** The desk the page stands on; inherited from the desk's own route. */
    desk?: DeskName;
    /** Only these roles of the desk may see the page. */
    roles?: readonly Role[];
    /** The page's name in the window's title. */
    title?: TextKey;
    /** Catalogues to fetch before the page is shown. */
    texts?: readonly CatalogueName[];
  }
}

const NotFound = (): Promise<unknown> => import('./pages/NotFoundPage.vue');

/** Where a member does what is asked of him before anything else is open. */
const DUTY = '/duty';

function desk(
  name: DeskName,
  children: RouteRecordRaw[],
  texts: readonly CatalogueName[],
): RouteRecordRaw {
  return {
    path: `/${name}`,
    meta: { desk: name, texts },
    component: () => import('./shell/DeskOutlet.vue'),
    children: [
      ...children,
      { path: ':rest(.*)*', component: NotFound, meta: { title: 'common.notFound.title' } },
    ],
  };
}

export function signInRoute(back?: string): RouteLocationRaw {
  return { path: '/sign-in', query: back === undefined || back === '/learn' ? {} : { to: back } };
}

export function dutyRoute(back: string): RouteLocationRaw {
  return { path: DUTY, query: { to: back } };
}

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', redirect: '/learn' },
    {
      path: '/sign-in',
      component: () => import('../features/account/SignInPage.vue'),
      meta: { open: true, title: 'account.signIn.page', texts: ['identity', 'security'] },
    },
    {
      path: '/sign-in/reset',
      component: () => import('../features/account/ResetPage.vue'),
      meta: { open: true, title: 'security.reset.page', texts: ['security'] },
    },
    {
      path: DUTY,
      component: () => import('../features/account/DutyPage.vue'),
      meta: { bare: true, title: 'security.duty.page', texts: ['security'] },
    },
    {
      path: '/sign-in/other',
      component: () => import('../features/account/OtherSignInPage.vue'),
      meta: { open: true, title: 'identity.other.page', texts: ['identity'] },
    },
    {
      path: '/bind',
      component: () => import('../features/account/BindIdentityPage.vue'),
      meta: { title: 'identity.bind.page', texts: ['identity'] },
    },
    {
      path: '/verify/:code?',
      component: () => import('../features/activity/pages/VerifyPage.vue'),
      props: true,
      meta: { open: true, title: 'learn.nav.verify', texts: ['classRunning'] },
    },
    // Who signed in by another provider comes back here without having asked for a page.
    {
      path: '/enter',
      beforeEnter: () => pathAfterSignIn(undefined, member.value?.roles ?? []),
      component: () => null,
    },
    desk('learn', learnRoutes, []),
    desk('teach', teachRoutes, ['teach']),
    desk(
      'org',
      [...orgRoutes, ...assignmentRoutes, ...organisationRoutes, ...classRoutes],
      ['org', 'organisation'],
    ),
    desk(
      'admin',
      [...adminRoutes, ...assignmentRoutes, ...organisationRoutes, ...classRoutes],
      ['admin', 'organisation'],
    ),
    { path: '/:rest(.*)*', component: NotFound, meta: { title: 'common.notFound.title' } },
  ],
  scrollBehavior: (to, _from, saved) => saved ?? (to.hash === '' ? { top: 0 } : { el: to.hash }),
});

router.beforeEach(async (to) => {
  if (to.meta.open !== true) {
    const signedIn = await loadSession();
    if (signedIn === null) return signInRoute(to.fullPath);
    if (signedIn.duty !== null && to.path !== DUTY) return dutyRoute(to.fullPath);
  }
  const needed = to.matched.flatMap((record) => record.meta.texts ?? []);
  await Promise.all(
    needed.map(async (name) => {
      addTexts(name, await lazyCatalogues[name]());
    }),
  );
  return true;
});

router.afterEach((to, from) => {
  const key = to.meta.title;
  const product = t('common.product');
  document.title = key !== undefined && hasText(key) ? `${t(key)} · ${product}` : product;
  // A reader of the page by ear is set at its beginning, as a fresh page would do.
  if (from.matched.length > 0 && to.path !== from.path)
    void nextTick(() => document.querySelector('main')?.focus());
});

/** Whether the signed-in member may see the page: the desk's roles first, then the page's own. */
export function mayOpen(
  meta: { desk?: DeskName; roles?: readonly Role[] },
  roles: readonly Role[],
): boolean {
  if (meta.desk !== undefined && !mayEnter(meta.desk, roles)) return false;
  return meta.roles === undefined || hasRole(...meta.roles);
}
