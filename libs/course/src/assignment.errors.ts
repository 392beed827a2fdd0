import { defineErrors } from '#platform';

export const assignmentErrors = defineErrors('assignment', {
  invalid: { kind: 'invalid', message: '学习任务有误，请按提示修改后重试。' },
  forbidden: {
    kind: 'forbidden',
    message: '只有单位管理员和系统管理员可以布置学习任务，如有需要请联系上级管理员授权。',
  },
  'not-found': { kind: 'not-found', message: '没有找到这项学习任务，请返回列表后重试。' },
  'read-only': {
    kind: 'forbidden',
    message: '这项学习任务由{unit}布置，只能查看；需要调整请与对方联系。',
  },
  state: { kind: 'conflict', message: '这项学习任务当前不能这样操作，请刷新后查看。' },
  'due-past': { kind: 'invalid', message: '完成期限已过，请改为今天或以后的日期再发布。' },
  'nobody-in-scope': {
    kind: 'invalid',
    message: '您的管理范围（条线或管理权限）内没有所选的这类人员，请调整对象条件。',
  },
  'list-not-found': { kind: 'not-found', message: '没有找到这份名单，请返回列表后重试。' },
  'person-not-found': {
    kind: 'not-found',
    message: '有人员不在您的管理范围内或已离开，请刷新后重新选择。',
  },
  'list-in-use': {
    kind: 'conflict',
    message: '这份名单正被学习任务或课程使用，请先在那里换成别的对象再删除。',
  },
  'list-full': { kind: 'conflict', message: '一份名单最多 {most} 人，请分成几份名单。' },
  'sheet-head': {
    kind: 'invalid',
    message: '没有找到“姓名”和“身份证号码”两列，请在第一张工作表的表头写上这两列的名称。',
  },
  'sheet-rows': { kind: 'invalid', message: '一次最多读取 {most} 人，请分成几个文件。' },
  'audience-of-others': {
    kind: 'forbidden',
    message: '这门课程的学习对象由上级管理员设置，不能在这里改动；需要调整请与对方联系。',
  },
  'audience-forbidden': {
    kind: 'forbidden',
    message: '只有课程的授课教师和系统管理员可以设置学习对象。',
  },
});
