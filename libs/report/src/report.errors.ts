import { defineErrors } from '#platform';

export const reportErrors = defineErrors('report', {
  'not-found': { kind: 'not-found', message: '没有找到这份报表，请到“报表”列表中查看。' },
  'not-done': { kind: 'conflict', message: '报表还没有生成完，请稍后再下载。' },
  expired: { kind: 'not-found', message: '报表文件已过期清除，请重新生成。' },
  'out-of-scope': {
    kind: 'not-found',
    message: '您的管理范围已有变动，这份报表不能再下载，请重新生成。',
  },
  'columns-unknown': { kind: 'invalid', message: '没有这些列：{columns}。请从可选的列中选择。' },
  'reason-required': {
    kind: 'invalid',
    message: '导出完整的身份证号码或手机号码须说明用途（不少于 4 个字），请填写后重试。',
  },
  'approval-not-found': { kind: 'not-found', message: '没有找到这份待审批的导出，请刷新列表。' },
  'approval-own': { kind: 'conflict', message: '自己申请的导出须由他人审批，请联系其他管理员。' },
  ended: { kind: 'conflict', message: '报表已经结束，不能再取消。' },
  'unit-gone': { kind: 'not-found', message: '该单位已不存在，请选择其他单位后重新生成。' },
  'kind-unknown': { kind: 'invalid', message: '没有这种报表，请从报表种类中选择。' },
});

/** What the person who asked reads when nobody foresaw what happened. */
export const FAILED_FOR_UNKNOWN_REASON = '报表生成失败，请稍后重新生成；多次失败请联系系统管理员。';
