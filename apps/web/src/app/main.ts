import { VueQueryPlugin } from '@tanstack/vue-query';
import { createApp } from 'vue';
import '../styles/base.css';
import { onDutyBound, onSignedOut } from '../lib/api.js';
import { queryClient } from '../lib/query.js';
import { forgetSession, reloadSession } from '../lib/session.js';
import { i18n } from '../lib/text.js';
import App from './App.vue';
import { dutyRoute, router, signInRoute } from './router.js';

// A session that died anywhere leads to the sign-in page and back to the page that was open.
onSignedOut(() => {
  forgetSession();
  queryClient.clear();
  const here = router.currentRoute.value;
  if (here.meta.open !== true) void router.replace(signInRoute(here.fullPath));
});

// What is asked of the member first may change while he works: the administrator decides.
onDutyBound(() => {
  const here = router.currentRoute.value;
  if (here.meta.bare === true) return;
  void reloadSession().then((now) => {
    if (now?.duty) void router.replace(dutyRoute(here.fullPath));
  });
});

createApp(App).use(i18n).use(VueQueryPlugin, { queryClient }).use(router).mount('#app');
