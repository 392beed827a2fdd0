import { defineErrors } from './domain-error.js';

/** Refusals that belong to no single room. */
export const platformErrors = defineErrors('platform', {
  invalid: { kind: 'invalid', message: '提交的内容有误，请按提示修改后重试。' },
  forbidden: {
    kind: 'forbidden',
    message: '您没有进行这项操作的权限，如有需要请联系本单位管理员。',
  },
  'not-found': { kind: 'not-found', message: '没有找到相应内容，可能已被移除，请返回后重试。' },
  'setting-invalid': { kind: 'invalid', message: '这项设置不能这样改：{reason}。' },
  busy: { kind: 'unavailable', message: '系统正忙，请稍后重试。' },
});
