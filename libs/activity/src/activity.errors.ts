import { defineErrors } from '#platform';

export const activityErrors = defineErrors('activity', {
  'class-not-found': { kind: 'not-found', message: '没有找到该培训班，请返回班次列表后重试。' },
  'class-name': { kind: 'invalid', message: '请填写班次名称（不超过 100 字）。' },
  'class-kind': { kind: 'invalid', message: '班次类别不在代码表内，请重新选择。' },
  'class-form': { kind: 'invalid', message: '参训形式不在代码表内，请重新选择。' },
  'class-day': { kind: 'invalid', message: '日期有误，请按“年-月-日”填写存在的日期。' },
  'class-ends-before': {
    kind: 'invalid',
    message: '结束日期 {endsOn} 早于开始日期 {startsOn}，请修改。',
  },
  'class-too-long': { kind: 'invalid', message: '一个班次最长 {limit} 天，请修改起止日期。' },
  'class-days': { kind: 'invalid', message: '学制不能超过起止日期之间的 {longest} 天，请修改。' },
  'class-enrol-until': { kind: 'invalid', message: '报名截止日期不能晚于结束日期，请修改。' },
  'class-year': { kind: 'invalid', message: '培训年度应在 {first} 至 {last} 之间，请修改。' },
  'class-place': { kind: 'invalid', message: '线下班请填写培训地点。' },
  'class-leave-limit': {
    kind: 'invalid',
    message: '请假上限须小于总学时（如 1/7），请修改；不设上限请清空。',
  },
  'class-audience': { kind: 'invalid', message: '选调条件中的代码“{code}”不存在，请重新选择。' },
  'class-locked': {
    kind: 'conflict',
    message: '班次现在的状态不能修改这些内容，待审批的请先由上级退回。',
  },
  'class-dates-sessions': {
    kind: 'conflict',
    message: '课程表中有 {count} 项不在新的起止日期之内，请先调整课程表。',
  },
  'class-state': {
    kind: 'conflict',
    message: '班次现在的状态不能这样办理，可能已由他人处理，请刷新后查看。',
  },
  'class-reason': { kind: 'invalid', message: '请填写原因（不超过 200 字）。' },
  'class-needs-approval': {
    kind: 'conflict',
    message: '该班次须报上级单位审批，请点“报送审批”。',
  },
  'class-needs-no-approval': {
    kind: 'conflict',
    message: '该班次不需要上级审批，可以直接发布。',
  },
  'class-own-approval': {
    kind: 'forbidden',
    message: '不能审批自己报送的班次，请由上级单位的其他管理员审批。',
  },
  'class-approval-forbidden': {
    kind: 'forbidden',
    message: '只有上级单位管理员可以审批班次，请联系上级单位。',
  },
  'class-not-ready': { kind: 'conflict', message: '还不能发布：{missing}。' },
  'class-over-before': {
    kind: 'conflict',
    message: '结束日期已经过去，不能再发布或开班，请先修改日期。',
  },
  'class-too-early': {
    kind: 'conflict',
    message: '开始日期是 {startsOn}，最早可在前 7 天开班，请届时再办理。',
  },
  'class-no-members': {
    kind: 'conflict',
    message: '还没有已确认的学员，不能开班，请先确认名单。',
  },
  'class-undecided': {
    kind: 'conflict',
    message: '还有 {count} 人等待确认，请先确认或退回后再开班。',
  },
  'quota-exceeds': {
    kind: 'invalid',
    message: '各单位名额合计 {sum} 人，超过计划人数 {quota} 人，请修改。',
  },
  'quota-below-taken': {
    kind: 'conflict',
    message: '“{unitName}”已占用 {taken} 个名额，不能少于此数，请先调整人员。',
  },
  'quota-nested': {
    kind: 'invalid',
    message: '“{unitName}”的上级单位已分配名额，请不要重复分配。',
  },
  'quota-unit-twice': { kind: 'invalid', message: '同一单位只能分配一次名额，请合并后保存。' },
  'class-quota-below-taken': {
    kind: 'conflict',
    message: '已占用 {taken} 个名额，计划人数不能少于此数。',
  },
  'course-not-offered': {
    kind: 'invalid',
    message: '所选课程中有未发布或已下架的，请刷新课程列表后重新选择。',
  },
  'exam-not-offered': { kind: 'invalid', message: '所选考试不存在，请刷新考试列表后重新选择。' },
  'session-not-found': { kind: 'not-found', message: '没有找到这项课程安排，请刷新课程表。' },
  'session-title': { kind: 'invalid', message: '请填写课程或活动名称。' },
  'session-day': {
    kind: 'invalid',
    message: '{day} 不在班次起止日期（{startsOn} 至 {endsOn}）之内，请修改。',
  },
  'session-time': {
    kind: 'invalid',
    message: '时间有误：请按“09:00”填写，结束须晚于开始；只定半天的请都留空。',
  },
  'too-many-sessions': { kind: 'conflict', message: '一个班次的课程表最多 {limit} 项。' },
  'class-member-not-found': {
    kind: 'not-found',
    message: '班次名单中没有此人，请刷新名单后重试。',
  },
  'member-listed': { kind: 'conflict', message: '{names}已在该班次名单中，无需重复办理。' },
  'member-state': {
    kind: 'conflict',
    message: '此人现在的状态不能这样办理，可能已由他人处理，请刷新名单。',
  },
  'enrolment-closed': {
    kind: 'conflict',
    message: '该班次现在不接受报名（未发布、已开班或已截止），请联系主办单位。',
  },
  'self-enrol-closed': {
    kind: 'conflict',
    message: '该班次由单位指派或主办单位调训，不接受自主报名，请联系所在单位。',
  },
  'not-in-audience': {
    kind: 'conflict',
    message: '{names}不符合该班次的选调条件：{audience}。',
  },
  'no-quota': {
    kind: 'conflict',
    message: '该班次没有给此人所在单位分配名额，请联系主办单位。',
  },
  'class-full': { kind: 'conflict', message: '名额已满，请先增加名额或退回其他人员。' },
});
