import { defineErrors } from '#platform';

/** Refusals of the guard itself, before any room is asked. */
export const authErrors = defineErrors('auth', {
  'foreign-origin': {
    kind: 'forbidden',
    message: '请求来自其他网站，已被拒绝，请在本平台页面重新操作。',
  },
  'csrf-header-missing': {
    kind: 'forbidden',
    message: '请求缺少安全校验，已被拒绝，请刷新页面后重试。',
  },
});
