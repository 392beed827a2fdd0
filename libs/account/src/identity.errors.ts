import { defineErrors } from '#platform';

/** Refusals of signing in by another provider and of what is linked to it. */
export const identityErrors = defineErrors('identity', {
  'provider-not-found': {
    kind: 'not-found',
    message: '没有这种登录方式，请返回登录页重新选择。',
  },
  unavailable: {
    kind: 'unavailable',
    message: '对方登录系统暂时没有响应，请稍后重试，或改用账号密码登录。',
  },
  refused: {
    kind: 'unauthenticated',
    message: '对方登录系统没有确认您的身份，请返回登录页重新登录。',
  },
  cancelled: { kind: 'unauthenticated', message: '您取消了登录，如需登录请返回登录页重新选择。' },
  expired: {
    kind: 'unauthenticated',
    message: '本次登录已过期或已经用过，请返回登录页重新登录。',
  },
  unbound: {
    kind: 'unauthenticated',
    message: '该身份还没有绑定学员，请先用账号密码登录一次完成绑定。',
  },
  'pending-expired': {
    kind: 'invalid',
    message: '待绑定的身份已过期，请从登录页重新用该方式登录一次。',
  },
  'linked-elsewhere': {
    kind: 'conflict',
    message: '该身份已绑定另一名学员，请先由其解除绑定，或联系本单位管理员。',
  },
  'linked-already': {
    kind: 'conflict',
    message: '您已绑定过这种登录方式，如需更换请先解除原来的绑定。',
  },
  'directory-not-found': {
    kind: 'not-found',
    message: '没有配置这个目录，请返回列表重新选择。',
  },
  'directory-unavailable': {
    kind: 'unavailable',
    message: '目录服务器没有响应或中断了查询，请稍后重试，仍不行请联系运维人员检查目录配置。',
  },
  'directory-refused': {
    kind: 'conflict',
    message: '目录服务器拒绝了平台的账号或密码，请联系运维人员检查目录配置。',
  },
  'directory-empty': {
    kind: 'conflict',
    message: '目录中没有查到任何人员，请联系运维人员检查查询范围和条件。',
  },
  'link-not-found': { kind: 'not-found', message: '没有找到该绑定，请刷新页面后重试。' },
});
