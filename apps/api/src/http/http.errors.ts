import { defineErrors } from '#platform';

/** Refusals that only an HTTP door can utter. */
export const httpErrors = defineErrors('http', {
  malformed: { kind: 'invalid', message: '请求的格式不正确，请刷新页面后重试。' },
  'not-signed-in': { kind: 'unauthenticated', message: '您还没有登录，或登录已过期，请重新登录。' },
  'too-large': { kind: 'too-large', message: '提交的内容过大，请减少后重试。' },
  'too-slow': { kind: 'unavailable', message: '网络太慢，内容没有传完，请换个网络后重试。' },
  'unsupported-media-type': {
    kind: 'unsupported',
    message: '不支持这种内容格式，请按接口要求提交。',
  },
  'too-many': { kind: 'too-many', message: '操作过于频繁，请稍后再试。' },
});
