import { defineErrors } from '#platform';

export const transferErrors = defineErrors('organisation', {
  'transfer-not-found': {
    kind: 'not-found',
    message: '没有找到这项调动或转接，请刷新列表后重试。',
  },
  'transfer-kind': {
    kind: 'invalid',
    message: '这条线没有这种办理方式：挂职、借调在行政线办理，流动党员在党组织线办理。',
  },
  'transfer-open': {
    kind: 'conflict',
    message: '该学员已有一项同类的调动或转接正在办理，请先办结或撤回。',
  },
  'transfer-ended': { kind: 'conflict', message: '这项办理已有结果，请刷新列表查看。' },
  'transfer-same-unit': { kind: 'conflict', message: '该学员已在接收单位，不需要办理。' },
  'transfer-line': { kind: 'invalid', message: '接收单位不在这条线上，请重新选择。' },
  'transfer-unit-closed': {
    kind: 'conflict',
    message: '接收单位已撤销或尚未成立，请重新选择接收单位。',
  },
  'transfer-day-invalid': { kind: 'invalid', message: '日期有误，请按“年-月-日”填写。' },
  'transfer-day-early': {
    kind: 'invalid',
    message: '生效日期不能早于 {earliest}（原关系开始之日），请修改。',
  },
  'transfer-day-late': { kind: 'invalid', message: '生效日期最多可提前一年约定，请修改。' },
  'transfer-reason': { kind: 'invalid', message: '请填写原因（不超过 200 字）。' },
  'transfer-person-unknown': {
    kind: 'not-found',
    message: '没有姓名与身份证号码都相符的人员，请核对；未录入的人员请直接新增。',
  },
  'transfer-lookups-used-up': {
    kind: 'too-many',
    message: '查询次数过多，请 {minutes} 分钟后再试。',
  },
  'membership-not-found': {
    kind: 'not-found',
    message: '没有找到这项挂职借调或流动关系，请刷新后重试。',
  },
  'membership-ended': { kind: 'conflict', message: '这项关系已经结束，请刷新后查看。' },
  'membership-end-day': {
    kind: 'invalid',
    message: '结束日期须在 {earliest} 至今天之间，请修改。',
  },
});
