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
  'id-card-invalid': {
    kind: 'invalid',
    message: '身份证号码有误（位数、出生日期或校验位不符），请对照证件核对。',
  },
  'id-card-taken': {
    kind: 'conflict',
    message: '该身份证号码已有学员使用，如需调入请联系上级单位管理员。',
  },
  'phone-invalid': { kind: 'invalid', message: '手机号码有误，请填写 11 位手机号码。' },
  'code-unknown': { kind: 'invalid', message: '“{field}”的代码“{code}”不存在，请从代码表中选择。' },
  'fact-day': { kind: 'invalid', message: '日期须为存在的日期且不晚于今天，请修改。' },
  'fact-day-ahead': { kind: 'invalid', message: '生效日期不能晚于今天，请到当天再登记。' },
  'fact-day-past': {
    kind: 'conflict',
    message: '{since} 起已登记过变动，请把生效日期改为 {since} 或以后。',
  },
  'title-too-long': { kind: 'invalid', message: '职务全称不能超过 120 个字，请修改。' },
  'name-invalid': { kind: 'invalid', message: '名称不能为空，且不能超过 80 个字，请修改。' },
  'unit-required': { kind: 'invalid', message: '学员须有所在单位，请选择单位。' },
  'one-unit-per-line': {
    kind: 'conflict',
    message: '学员在同一条线只能有一个所在单位，请先办理调出或转出。',
  },
});
