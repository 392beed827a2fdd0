import { defineErrors } from '#platform';

export const accountErrors = defineErrors('account', {
  'not-signed-in': { kind: 'unauthenticated', message: '您尚未登录或登录已过期，请重新登录。' },
  'wrong-credentials': {
    kind: 'unauthenticated',
    message: '账号或密码错误，请核对后重试；忘记密码可用短信验证码或管理员给的重置码重设。',
  },
  disabled: { kind: 'unauthenticated', message: '账号已停用，如需恢复请联系本单位管理员。' },
  'left-unit': {
    kind: 'unauthenticated',
    message: '账号没有所在单位，暂不能登录，请联系本单位管理员办理调入。',
  },
  'too-many-attempts': {
    kind: 'too-many',
    message:
      '登录尝试过多，请 {minutes} 分钟后再试；忘记密码可用短信验证码或管理员给的重置码重设。',
  },
  'sign-in-busy': { kind: 'unavailable', message: '登录人数较多，请稍等片刻后重试。' },
  'login-name-invalid': {
    kind: 'invalid',
    message: '账号须以字母开头，由 3 至 32 位字母、数字、点、横线或下划线组成，请修改。',
  },
  'login-name-taken': { kind: 'conflict', message: '该账号已被使用，请换一个。' },
  'account-exists': { kind: 'conflict', message: '该学员已有账号，不需要再次开通。' },
  'account-not-found': { kind: 'not-found', message: '没有找到该账号，请返回后重试。' },
  'password-weak': { kind: 'invalid', message: '密码过于简单：{reason}。' },
  'password-change-required': {
    kind: 'forbidden',
    message: '请先修改密码，修改后即可使用其他功能。',
  },
  'wrong-password': { kind: 'invalid', message: '当前密码不正确，请重新输入。' },
  'code-wrong': {
    kind: 'invalid',
    message: '账号或验证码不正确，或验证码已失效；请核对后重试，或重新获取。',
  },
  'code-above-you': {
    kind: 'forbidden',
    message: '该学员的管理权限超出您的范围，请由上级管理员或安全管理员办理。',
  },
  'own-account': { kind: 'forbidden', message: '不能对自己的账号进行此操作，请由其他管理员办理。' },
  'reason-required': { kind: 'invalid', message: '请填写原因（不超过 200 字）。' },
  'sms-off': {
    kind: 'conflict',
    message: '本平台未开通短信，请向本单位管理员索取重置码。',
  },
  'too-many-codes': { kind: 'invalid', message: '一次最多为 {max} 人生成重置码，请分批办理。' },
  'session-not-found': { kind: 'not-found', message: '没有找到该登录记录，可能已经退出。' },
  'second-factor-required': {
    kind: 'unauthenticated',
    message: '请输入动态口令，完成登录。',
  },
  'second-factor-duty': {
    kind: 'forbidden',
    message: '请先完成动态口令验证，再使用其他功能。',
  },
  'second-factor-enrolment-required': {
    kind: 'forbidden',
    message: '管理员账号须先绑定动态口令，绑定后即可使用其他功能。',
  },
  'second-factor-wrong': {
    kind: 'invalid',
    message: '动态口令不正确或已用过，请等待新的口令后重试。',
  },
  'second-factor-missing': { kind: 'conflict', message: '账号还没有绑定动态口令，请先绑定。' },
  'second-factor-exists': {
    kind: 'conflict',
    message: '账号已经绑定动态口令，如需更换请先解除。',
  },
  'grant-not-found': { kind: 'not-found', message: '没有找到该角色授权，请刷新列表后重试。' },
  'grant-own': { kind: 'forbidden', message: '不能给自己授权，请由另一名安全管理员办理。' },
  'grant-reason': { kind: 'invalid', message: '请填写授权原因（不超过 200 字）。' },
  'grant-period': { kind: 'invalid', message: '授权的结束时间须晚于开始时间，请修改。' },
  'grant-learner': { kind: 'invalid', message: '每个账号都是学员，不需要授予学员角色。' },
  'grant-taken': { kind: 'conflict', message: '该账号在该单位已有这一角色，不需要重复授权。' },
  'grant-ended': { kind: 'conflict', message: '该授权已经结束，不需要再次收回。' },
  'grant-without-account': {
    kind: 'conflict',
    message: '该学员还没有账号，请先由单位管理员为其开通账号（发放一次性登录码），再授权。',
  },
  'grant-without-unit': {
    kind: 'conflict',
    message: '该学员目前没有所在单位，请先办理调入，再授权。',
  },
  'grant-narrowed': {
    kind: 'invalid',
    message: '只有单位管理员可以限定条线或管理权限，请去掉限定后重试。',
  },
  'security-held': {
    kind: 'conflict',
    message: '该组织树仍有在任的安全管理员，请由其办理授权。',
  },
  'handover-same': { kind: 'invalid', message: '移交人与接收人是同一人，请另选接收人。' },
  'handover-empty': { kind: 'conflict', message: '移交人没有可移交的授权，请刷新列表后核对。' },
  'merge-office': {
    kind: 'conflict',
    message: '被合并的档案担任管理角色，请先由安全管理员移交或收回，再办理合并。',
  },
  'administrations-apart': {
    kind: 'conflict',
    message: '系统管理员、安全管理员、审计管理员不能由同一账号兼任，请另选人员。',
  },
});
