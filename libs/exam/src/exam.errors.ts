import { defineErrors } from '#platform';

export const examErrors = defineErrors('exam', {
  'not-found': { kind: 'not-found', message: '没有找到这场考试，请返回列表查看。' },
  'attempt-not-found': { kind: 'not-found', message: '没有找到这份答卷，请返回考试页面查看。' },
  'question-not-found': { kind: 'not-found', message: '这份答卷里没有这道题，请刷新后重试。' },
  'arranging-forbidden': {
    kind: 'forbidden',
    message: '只有系统管理员可以安排考试，如有需要请联系系统管理员。',
  },
  'paper-invalid': { kind: 'invalid', message: '题目内容有误，请按提示修改后重试。' },
  'answer-invalid': { kind: 'invalid', message: '答案不在这道题的选项内，请刷新后重新作答。' },
  'not-open': { kind: 'conflict', message: '考试还没有开始，请在开考时间之后进入。' },
  closed: { kind: 'conflict', message: '考试已经截止，如需补考请联系主办单位。' },
  'no-attempts-left': {
    kind: 'conflict',
    message: '考试次数已用完，如需补考请联系主办单位。',
  },
  'attempt-finished': {
    kind: 'conflict',
    message: '这份答卷已经交卷，不能再修改，请返回查看结果。',
  },
  'time-over': {
    kind: 'conflict',
    message: '答题时间已到，系统已按您保存的答案交卷。',
  },
});
