import { codeName } from '#organisation';
import { OWN_CLASS_SECTIONS } from './own-classes.plan.js';
import type { Kind, OwnSection } from './own-section.plan.js';
import { shanghaiTime } from './shanghai-time.plan.js';

const LINE_WORDS = { words: { administrative: '行政', party: '党组织', site: '远程教育站点' } };

/** Everything that is kept under a member's id. Passwords, codes and keys are no data of his, and stay. */
export const OWN_SECTIONS: OwnSection[] = [
  {
    heading: '任职经历',
    from: 'appointment r WHERE r.member_id IN (:members)',
    orderBy: 'r.from_day, r.id',
    columns: [
      ['r.from_day', '自'],
      ['r.to_day', '至'],
      ['r.title', '现任职务'],
      ['r.title_since', '任职日期'],
      ['r.post_level', '职务层次', { set: 'post-level' }],
      ['r.post_level_since', '任职务层次日期'],
      ['r.grade', '职级', { set: 'grade' }],
      ['r.grade_since', '任职级日期'],
      ['r.authority', '管理权限', { set: 'authority' }],
      ['r.party_post', '党内职务', { set: 'party-post' }],
      ['r.in_leadership', '班子成员', 'flag'],
      ['r.personnel_category', '人员类别', { set: 'personnel-category' }],
      ['r.personnel_type', '人员类型', { set: 'personnel-type' }],
      ['r.political_status', '政治面貌', { set: 'political-status' }],
    ],
  },
  {
    heading: '单位变动',
    from: 'membership r INNER JOIN unit u ON u.id = r.unit_id WHERE r.member_id IN (:members)',
    orderBy: 'r.from_day, r.id',
    columns: [
      ['u.name', '单位'],
      ['r.line', '条线', LINE_WORDS],
      [
        'r.kind',
        '性质',
        { words: { main: '所在单位', secondment: '挂职借调', hosting: '流动党员' } },
      ],
      ['r.from_day', '自'],
      ['r.to_day', '至'],
      ['r.departure_reason', '离开原因', { set: 'departure-reason' }],
    ],
  },
  {
    heading: '调动与组织关系转接',
    from: `transfer r INNER JOIN unit u ON u.id = r.to_unit_id LEFT JOIN unit f ON f.id = r.from_unit_id
      WHERE r.member_id IN (:members)`,
    orderBy: 'r.started_at, r.id',
    columns: [
      ['r.started_at', '提出时间', 'time'],
      ['f.name', '原单位'],
      ['u.name', '新单位'],
      ['r.line', '条线', LINE_WORDS],
      ['r.effective_day', '生效日期'],
      ['r.reason', '事由'],
      ['r.state', '状态代码'],
      ['r.end_reason', '退回原因'],
    ],
  },
  {
    heading: '变更申请',
    from: 'change_request r WHERE r.member_id IN (:members)',
    orderBy: 'r.asked_at, r.id',
    columns: [
      ['r.asked_at', '申请时间', 'time'],
      ['r.note', '说明'],
      ['r.from_day', '生效日期'],
      [
        'r.state',
        '状态',
        {
          words: { waiting: '待处理', approved: '已同意', refused: '未同意', withdrawn: '已撤回' },
        },
      ],
      ['r.decided_at', '处理时间', 'time'],
      ['r.decided_by_name', '处理人'],
      ['r.decision_note', '处理意见'],
    ],
  },
  {
    heading: '角色授权',
    from: 'role_grant r INNER JOIN unit u ON u.id = r.unit_id WHERE r.member_id IN (:members)',
    orderBy: 'r.granted_at, r.id',
    columns: [
      ['r.role', '角色代码'],
      ['u.name', '单位'],
      ['r.line', '限定条线', LINE_WORDS],
      ['r.authority', '限定管理权限', { set: 'authority' }],
      ['r.valid_from', '自', 'time'],
      ['r.valid_to', '至', 'time'],
      ['r.reason', '原因'],
    ],
  },
  {
    heading: '登录记录',
    from: 'session r INNER JOIN account a ON a.id = r.account_id WHERE a.member_id IN (:members)',
    orderBy: 'r.created_at, r.id',
    columns: [
      ['r.created_at', '登录时间', 'time'],
      ['r.seen_at', '最近使用', 'time'],
      ['r.closed_at', '退出时间', 'time'],
      ['r.address', '网络地址'],
      ['r.user_agent', '浏览器'],
    ],
  },
  {
    heading: '第三方登录绑定',
    from: 'identity_link r WHERE r.member_id IN (:members)',
    orderBy: 'r.linked_at, r.id',
    columns: [
      ['r.provider_id', '登录方式代码'],
      ['r.linked_at', '绑定时间', 'time'],
      ['r.last_used_at', '最近使用', 'time'],
    ],
  },
  {
    heading: '学时明细',
    from: 'credit_entry r WHERE r.member_id IN (:members)',
    orderBy: 'r.member_id, r.seq',
    columns: [
      ['r.seq', '序号'],
      ['r.earned_on', '取得日期'],
      ['r.title', '内容'],
      ['r.form', '形式', { set: 'study-form' }],
      ['r.theme', '主题', { set: 'theme' }],
      ['r.category', '分类代码'],
      ['r.amount_hundredths', '学时', 'hundredths'],
      ['r.period', '考核周期'],
      ['r.studied_ms', '已学时长（秒）', 'seconds'],
      ['r.media_ms', '课程时长（秒）', 'seconds'],
      ['r.unit_name', '当时单位'],
      ['r.post', '当时职务'],
      ['r.posted_at', '登记时间', 'time'],
      ['r.reason', '更正原因'],
    ],
  },
  {
    heading: '完成的课程',
    from: 'course_completion r INNER JOIN course c ON c.id = r.course_id WHERE r.member_id IN (:members)',
    orderBy: 'r.completed_at, r.course_id',
    columns: [
      ['c.title', '课程'],
      ['r.completed_at', '完成时间', 'time'],
      ['r.studied_ms', '已学时长（秒）', 'seconds'],
      ['r.media_ms', '课程时长（秒）', 'seconds'],
    ],
  },
  {
    heading: '学习进度',
    from: `coverage r INNER JOIN course c ON c.id = r.course_id
      WHERE r.member_id IN (:members)`,
    orderBy: 'r.touched_at, r.lesson_id, r.asset_id',
    columns: [
      ['c.title', '课程'],
      ['(SELECT MAX(l.title) FROM lesson l WHERE l.id = r.lesson_id)', '小节'],
      ['r.covered_ms', '已学时长（秒）', 'seconds'],
      ['r.position_ms', '播放位置（秒）', 'seconds'],
      ['r.touched_at', '最近学习', 'time'],
    ],
  },
  {
    heading: '播放记录',
    from: `play_session r INNER JOIN course c ON c.id = r.course_id
      WHERE r.member_id IN (:members)`,
    orderBy: 'r.opened_at, r.id',
    columns: [
      ['r.opened_at', '开始时间', 'time'],
      ['r.closed_at', '结束时间', 'time'],
      ['c.title', '课程'],
      ['(SELECT MAX(l.title) FROM lesson l WHERE l.id = r.lesson_id)', '小节'],
      ['r.user_agent', '浏览器'],
    ],
  },
  {
    heading: '学习计时记录',
    from: `play_session s INNER JOIN beat r ON r.session_id = s.id WHERE s.member_id IN (:members)`,
    orderBy: 's.opened_at, s.id, r.seq',
    columns: [
      ['r.received_at', '时间', 'time'],
      ['r.accepted_ms', '已计时长（秒）', 'seconds'],
      ['r.rejected_ms', '未计时长（秒）', 'seconds'],
      ['r.position_ms', '播放位置（秒）', 'seconds'],
      ['r.rate_percent', '播放速度（%）'],
    ],
  },
  {
    heading: '考试与测验',
    from: 'attempt r INNER JOIN exam e ON e.id = r.exam_id WHERE r.member_id IN (:members)',
    orderBy: 'r.started_at, r.id',
    columns: [
      ['e.title', '考试'],
      ['r.started_at', '开始时间', 'time'],
      ['r.finished_at', '交卷时间', 'time'],
      ['r.score_hundredths', '得分', 'hundredths'],
      ['r.passed', '是否合格', 'flag'],
    ],
  },
  {
    heading: '号码查看记录',
    from: 'member_reveal r LEFT JOIN member m ON m.id = r.actor_id WHERE r.member_id IN (:members)',
    orderBy: 'r.at, r.id',
    columns: [
      ['r.at', '时间', 'time'],
      ['m.name', '查看人'],
      ['r.field', '内容', { words: { idCard: '身份证号', phone: '手机号' } }],
      ['r.reason', '原因'],
    ],
  },
  {
    heading: '与本人有关的操作',
    from: 'audit_record r WHERE r.subject_id IN (:members)',
    orderBy: 'r.at, r.id',
    columns: [
      ['r.at', '时间', 'time'],
      ['r.actor_name', '操作人'],
      ['r.action', '操作代码'],
      ['r.result', '结果', { words: { done: '完成', refused: '被拒绝' } }],
    ],
  },
  ...OWN_CLASS_SECTIONS,
  {
    heading: '本人的操作',
    from: 'audit_record r WHERE r.actor_id IN (:members)',
    orderBy: 'r.at, r.id',
    columns: [
      ['r.at', '时间', 'time'],
      ['r.action', '操作代码'],
      ['r.result', '结果', { words: { done: '完成', refused: '被拒绝' } }],
      ['r.address', '网络地址'],
    ],
  },
];

export type Stored = string | number | boolean | Date | null;

/** A row as it is handed over: Chinese headings, values in words. */
export function inWords(
  { columns }: OwnSection,
  row: Record<string, Stored>,
): Record<string, string | number | null> {
  return Object.fromEntries(
    columns.map(([, heading, kind = 'text'], at) => [heading, said(row[`c${at}`] ?? null, kind)]),
  );
}

function said(value: Stored, kind: Kind): string | number | null {
  if (value === null) return null;
  if (kind === 'time')
    return shanghaiTime(value instanceof Date ? value : new Date(`${String(value)}Z`));
  if (kind === 'flag') return Number(value) === 1 ? '是' : '否';
  if (kind === 'seconds') return Math.round(Number(value) / 1000);
  if (kind === 'hundredths') return Number(value) / 100;
  if (typeof kind === 'object' && 'set' in kind) return codeName(kind.set, String(value));
  if (typeof kind === 'object') return kind.words[String(value)] ?? String(value);
  return typeof value === 'number' ? value : String(value);
}
