import type { OwnSection } from './own-section.plan.js';

const MEMBER_STATES = {
  words: {
    applied: '已报名',
    waiting: '候补',
    assigned: '已指派',
    confirmed: '已确认',
    refused: '未录取',
    withdrawn: '已退出',
    expelled: '退学',
    completed: '结业',
    'not-completed': '未结业',
  },
};
const ATTENDANCE = { words: { present: '到', late: '迟到', absent: '缺勤', leave: '请假' } };
const LEAVE_STATES = {
  words: { waiting: '待批', approved: '已准', refused: '未准', withdrawn: '已撤回' },
};
const inClass = (table: string) =>
  `${table} r INNER JOIN training_class k ON k.id = r.class_id WHERE r.member_id IN (:members)`;

/** What training classes and lists of persons keep under a member's id. */
export const OWN_CLASS_SECTIONS: OwnSection[] = [
  {
    heading: '所在名单',
    from: `audience_list_member r INNER JOIN audience_list k ON k.id = r.list_id
      WHERE r.member_id IN (:members)`,
    orderBy: 'k.name, k.id',
    columns: [['k.name', '名单']],
  },
  {
    heading: '指名的课程安排',
    from: `audience_target r LEFT JOIN assignment k ON k.id = r.assignment_id
      LEFT JOIN course c ON c.id = r.course_id WHERE r.member_id IN (:members)`,
    orderBy: 'r.id',
    columns: [
      ['k.title', '学习安排'],
      ['c.title', '课程'],
    ],
  },
  {
    heading: '培训班',
    from: inClass('class_member'),
    orderBy: 'r.entered_at, r.id',
    columns: [
      ['k.name', '班次'],
      ['r.unit_name', '当时所在单位'],
      ['r.title', '当时职务'],
      ['r.state', '状态', MEMBER_STATES],
      ['r.reason', '原因'],
      ['r.group_no', '组别'],
      ['r.excellent', '优秀学员', 'flag'],
      ['r.entered_at', '进入名册时间', 'time'],
    ],
  },
  {
    heading: '担任班主任',
    from: inClass('class_staff'),
    orderBy: 'r.since, r.class_id',
    columns: [
      ['k.name', '班次'],
      ['r.since', '自', 'time'],
    ],
  },
  {
    heading: '培训班请假',
    from: inClass('class_leave'),
    orderBy: 'r.asked_at, r.id',
    columns: [
      ['k.name', '班次'],
      ['r.asked_at', '申请时间', 'time'],
      ['r.reason', '事由'],
      ['r.state', '状态', LEAVE_STATES],
      ['r.decided_by_name', '批假人'],
      ['r.decision_note', '批假意见'],
    ],
  },
  {
    heading: '培训班考勤',
    from: inClass('class_mark'),
    orderBy: 'r.marked_at, r.id',
    columns: [
      ['k.name', '班次'],
      ['r.half_day', '半天'],
      ['r.attendance', '考勤', ATTENDANCE],
      ['r.reason', '更改原因'],
      ['r.marked_by_name', '登记人'],
      ['r.marked_at', '登记时间', 'time'],
    ],
  },
  {
    heading: '培训班结果',
    from: inClass('class_outcome'),
    orderBy: 'k.ends_on, r.class_id',
    columns: [
      ['k.name', '班次'],
      ['r.completed', '结业', 'flag'],
      ['r.working', '依据'],
      ['r.override_reason', '主办单位说明'],
      ['r.amount_hundredths', '学时', 'hundredths'],
    ],
  },
  {
    heading: '结业证书',
    from: 'class_certificate r WHERE r.member_id IN (:members)',
    orderBy: 'r.issued_at, r.id',
    columns: [
      ['r.number', '编号'],
      ['r.class_name', '班次'],
      ['r.holder_name', '姓名'],
      ['r.issued_at', '发证时间', 'time'],
      ['r.voided_at', '作废时间', 'time'],
    ],
  },
  {
    heading: '培训班作业',
    from: `class_submission r INNER JOIN class_assignment k ON k.id = r.assignment_id
      WHERE r.member_id IN (:members)`,
    orderBy: 'r.draft_saved_at, r.id',
    columns: [
      ['k.title', '作业'],
      ['r.draft', '草稿'],
      ['r.text', '提交内容'],
      ['r.handed_in_at', '提交时间', 'time'],
      ['r.passed', '合格', 'flag'],
      ['r.points', '分数'],
      ['r.comment', '评语'],
    ],
  },
  {
    heading: '培训班通知',
    from: `class_notice_read r INNER JOIN class_notice k ON k.id = r.notice_id
      WHERE r.member_id IN (:members)`,
    orderBy: 'r.read_at, r.notice_id',
    columns: [
      ['k.title', '通知'],
      ['r.read_at', '阅读时间', 'time'],
    ],
  },
];
