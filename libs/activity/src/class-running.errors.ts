import { defineErrors } from '#platform';

/** Refusals of attendance, leave, closing and certificates. */
export const runningErrors = defineErrors('activity', {
  'half-day-not-found': {
    kind: 'not-found',
    message: '课程表中没有这个需要到场的半天，请刷新课程表后重试。',
  },
  'roll-too-early': {
    kind: 'conflict',
    message: '{day} {startsAt} 开始的课，最早可在开始前一小时点名，请届时再点。',
  },
  'roll-reason': {
    kind: 'invalid',
    message: '该半天已经结束，更正考勤须填写原因（不超过 200 字），请填写后保存。',
  },
  'leave-above-teacher': {
    kind: 'forbidden',
    message: '请假天数超过班主任的批准权限，请由主办单位管理员批准。',
  },
  'leave-waiting': {
    kind: 'conflict',
    message: '您有一条请假正在等待批准，请先撤回或等待处理结果。',
  },
  'leave-taken': { kind: 'conflict', message: '所选半天中有已批准请假的，请去掉后再提交。' },
  'leave-not-found': { kind: 'not-found', message: '没有找到这条请假，请刷新列表后重试。' },
  'leave-decided': { kind: 'conflict', message: '这条请假已经处理或撤回，请刷新列表查看结果。' },
  'leave-own': {
    kind: 'forbidden',
    message: '不能批准自己的请假，请由班主任或主办单位的其他管理员处理。',
  },
  'leave-note': { kind: 'invalid', message: '不同意请假须写明理由，请填写后提交。' },
  'sign-in-closed': {
    kind: 'conflict',
    message: '现在不在签到时间内（开始前一小时至结束），请在上课时签到，未签上的请联系班主任。',
  },
  'sign-in-code': {
    kind: 'invalid',
    message: '签到码不对或已更换（每 30 秒更换一次），请看屏幕上现在的签到码重新输入。',
  },
  'sign-in-marked': {
    kind: 'conflict',
    message: '班主任点名时已将您记为缺勤，请当面联系班主任更正。',
  },
  'too-many-tries': {
    kind: 'too-many',
    message: '尝试次数过多，请 {minutes} 分钟后再试。',
  },
  'closing-early': {
    kind: 'conflict',
    message: '班次到 {endsOn} 才结束，最早可在最后一天办理结班，请届时再办理。',
  },
  'closing-leaves': {
    kind: 'conflict',
    message: '还有 {count} 条请假没有处理，请先处理再结班。',
  },
  'closing-timetable': {
    kind: 'conflict',
    message: '课程表中没有需要到场的半天，无法按考勤结业，请返回班次后先完善课程表。',
  },
  'verdict-own': { kind: 'forbidden', message: '不能决定自己的结业，请由其他管理员办理。' },
  'not-above-limit': {
    kind: 'conflict',
    message: '该学员的请假没有超过上限，不能按退学处理，请刷新后核对。',
  },
  'excellent-share': {
    kind: 'conflict',
    message: '优秀学员最多 {most} 人，请减少后保存。',
  },
  'excellent-incomplete': {
    kind: 'conflict',
    message: '{names}不予结业，不能评为优秀学员，请去掉后重试。',
  },
  'certificate-not-found': { kind: 'not-found', message: '没有找到这份证书，请返回列表后重试。' },
  'certificate-void': { kind: 'conflict', message: '这份证书已经作废，请对最新的一份办理。' },
  'certificate-unknown': {
    kind: 'not-found',
    message: '没有查到这份证书，请核对证书上的验证码，或向发证单位核实。',
  },
});
