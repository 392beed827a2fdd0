import { defineErrors } from '#platform';

export const organisationErrors = defineErrors('organisation', {
  'unit-not-found': { kind: 'not-found', message: '没有找到该单位，请返回单位列表后重试。' },
  'member-not-found': { kind: 'not-found', message: '没有找到该学员，请返回名单后重试。' },
  'unit-parent-line': {
    kind: 'invalid',
    message: '上级单位与本单位不在同一条线，请选择同一条线的上级单位。',
  },
  'unit-too-deep': { kind: 'invalid', message: '单位层级过多，请挂接到更上一级的单位。' },
  'unit-order': { kind: 'invalid', message: '排序号须为 0 至 99999 的整数，请修改。' },
  'unit-cycle': {
    kind: 'invalid',
    message: '不能移到本单位或其下级单位之下，请选择其他上级单位。',
  },
  'unit-ended': {
    kind: 'conflict',
    message: '“{name}”已于 {day} 之后撤销或并入其他单位，请刷新单位列表后重新选择。',
  },
  'unit-not-empty': {
    kind: 'conflict',
    message:
      '“{name}”还有 {members} 名学员、{units} 个下级单位，请先调出、移走或改为并入其他单位。',
  },
  'unit-own-top': {
    kind: 'forbidden',
    message: '这是您所管理的最上级单位，移动、合并或撤销请联系上级单位管理员。',
  },
  'unit-narrowed': {
    kind: 'forbidden',
    message: '您的授权只限于该单位的部分人员，调整单位请联系管理全部人员的单位管理员。',
  },
  'unit-day-early': {
    kind: 'invalid',
    message: '“{name}”自 {since} 起才是现在的情况，生效日期不能早于该日，请改选日期。',
  },
  'unit-day-far': { kind: 'invalid', message: '生效日期不能晚于三年之后，请改选日期。' },
  'unit-day-invalid': { kind: 'invalid', message: '日期有误，请按“2026-11-21”的格式填写。' },
  'unit-unchanged': { kind: 'invalid', message: '没有需要修改的内容，请修改后再提交。' },
  'unit-reason': { kind: 'invalid', message: '请填写原因，不超过 200 字。' },
  'unit-merge-self': { kind: 'invalid', message: '不能并入本单位，请选择其他单位。' },
  'unit-change-not-found': {
    kind: 'not-found',
    message: '没有找到该项预定变更，可能已经生效或撤回，请刷新后查看。',
  },
  'unit-change-ended': {
    kind: 'conflict',
    message: '该项变更已经生效、失败或撤回，不能再撤回，请刷新后查看。',
  },
  'id-card-invalid': {
    kind: 'invalid',
    message: '身份证号码有误（位数、出生日期或校验位不符），请对照证件核对。',
  },
  'id-card-taken': {
    kind: 'conflict',
    message:
      '该身份证号码已有人员档案：请先在本单位人员中查找；由其他单位录入的，请办理“申请调入”。',
  },
  'phone-invalid': { kind: 'invalid', message: '手机号码有误，请填写 11 位手机号码。' },
  'code-unknown': { kind: 'invalid', message: '“{field}”的代码“{code}”不存在，请从代码表中选择。' },
  'entry-outside': {
    kind: 'invalid',
    message: '该人员不在您的管理范围（条线或管理权限）内，请核对后重新填写。',
  },
  'number-in-address': {
    kind: 'invalid',
    message: '证件号码和手机号不能写在网址里，请在页面的查找框中查找。',
  },
  'departure-day': { kind: 'invalid', message: '离开日期须在 {since} 至今天之间，请修改。' },
  'reveal-reason': { kind: 'invalid', message: '请写明查看原因（4 至 200 个字）。' },
  'reveal-too-many': {
    kind: 'too-many',
    message: '一小时内最多查看 {limit} 次完整号码，请稍后再试；批量需要请申请导出。',
  },
  'request-empty': { kind: 'invalid', message: '请至少填写一项要更正的内容。' },
  'request-waiting': {
    kind: 'conflict',
    message: '您有一条变更申请正在等待处理，请先撤回或等待处理结果。',
  },
  'request-not-found': { kind: 'not-found', message: '没有找到该变更申请，请刷新列表后重试。' },
  'request-decided': { kind: 'conflict', message: '该变更申请已经处理，请刷新列表查看结果。' },
  'request-own': {
    kind: 'forbidden',
    message: '不能处理自己的变更申请，请由上级单位管理员处理。',
  },
  'fact-day': { kind: 'invalid', message: '日期须为存在的日期且不晚于今天，请修改。' },
  'fact-day-ahead': { kind: 'invalid', message: '生效日期不能晚于今天，请到当天再登记。' },
  'fact-day-past': {
    kind: 'conflict',
    message: '{since} 起已登记过变动，请把生效日期改为 {since} 或以后。',
  },
  'title-too-long': { kind: 'invalid', message: '职务全称不能超过 120 个字，请修改。' },
  'code-table-not-found': {
    kind: 'not-found',
    message: '没有找到该代码表或代码，请返回代码表列表后重试。',
  },
  'external-code-invalid': {
    kind: 'invalid',
    message: '对应代码须以文字或数字开头，只含文字、数字和“.”“_”“-”“/”，不超过 40 个字符，请修改。',
  },
  'name-invalid': { kind: 'invalid', message: '名称不能为空，且不能超过 80 个字，请修改。' },
  'unit-required': { kind: 'invalid', message: '学员须有所在单位，请选择单位。' },
  'one-unit-per-line': {
    kind: 'conflict',
    message: '学员在同一条线只能有一个所在单位，请先办理调出或转出。',
  },
});
