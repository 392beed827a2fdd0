import { attended, type Tally } from './class-attendance.plan.js';
import { isAboveLimit, type LeaveLimit, mostLeave } from './class-leave.plan.js';

/** What it takes to complete a class (结业条件); data of the class. */
export interface ClosingRule {
  /** Of the half-days; 0 asks for none. */
  minAttendancePercent: number;
  onlineCoursesRequired: boolean;
  examPassRequired: boolean;
  leaveLimit: LeaveLimit;
}

/** So many of so many. */
export interface Count {
  done: number;
  total: number;
}

/** What is known of one member when the class is closed. */
export interface ClosingFacts {
  attendance: Tally;
  courses: Count;
  exams: Count;
  assignments: Count;
}

export const CONDITION_KINDS = ['attendance', 'leave', 'courses', 'exams', 'assignments'] as const;

export type ConditionKind = (typeof CONDITION_KINDS)[number];

export interface Condition {
  kind: ConditionKind;
  met: boolean;
  /** How it stands, in words: 出勤 11/12 半天. */
  text: string;
}

export interface Judgement {
  met: boolean;
  conditions: Condition[];
}

/** What the organiser decided against the working, with his reason. */
export interface Override {
  complete: boolean;
  reason: string;
}

/** Each condition that the class has, and whether all of them are met. What the class has nothing of is no condition. */
export function judge(rule: ClosingRule, facts: ClosingFacts): Judgement {
  const conditions = [
    attendanceOf(rule, facts.attendance),
    leaveOf(rule, facts.attendance),
    countOf(
      'courses',
      rule.onlineCoursesRequired,
      facts.courses,
      ({ done, total }) => `网络课程 ${done}/${total}`,
    ),
    countOf('exams', rule.examPassRequired, facts.exams, examText),
    countOf(
      'assignments',
      true,
      facts.assignments,
      ({ done, total }) => `作业已交 ${done}/${total}`,
    ),
  ].filter((condition) => condition !== null);
  return { met: conditions.every(({ met }) => met), conditions };
}

/** 出勤 11/12 半天，网络课程 3/3，考试未过：不予结业 */
export function workingOf(
  { met, conditions }: Judgement,
  override: Override | null = null,
): string {
  const said = conditions.map(({ text }) => text).join('，');
  const complete = override?.complete ?? met;
  const verdict = complete ? '准予结业' : '不予结业';
  const working = said === '' ? verdict : `${said}：${verdict}`;
  return override === null ? working : `${working}（主办单位决定：${override.reason}）`;
}

function attendanceOf(rule: ClosingRule, attendance: Tally): Condition | null {
  const { total } = attendance;
  if (total === 0) return null;
  const there = attended(attendance);
  const met = there * 100 >= rule.minAttendancePercent * total;
  const need = Math.ceil((rule.minAttendancePercent * total) / 100);
  const short = met ? '' : `（须 ${need} 半天）`;
  return { kind: 'attendance', met, text: `出勤 ${there}/${total} 半天${short}` };
}

/** Said only where there was leave above the limit: within it, it shows in the attendance. */
function leaveOf(rule: ClosingRule, { leave, total }: Tally): Condition | null {
  if (!isAboveLimit(rule.leaveLimit, leave, total)) return null;
  const most = mostLeave(rule.leaveLimit, total);
  return { kind: 'leave', met: false, text: `请假 ${leave} 半天，超过上限 ${most ?? 0} 半天` };
}

function countOf(
  kind: ConditionKind,
  required: boolean,
  count: Count,
  words: (count: Count) => string,
): Condition | null {
  if (!required || count.total === 0) return null;
  return { kind, met: count.done >= count.total, text: words(count) };
}

function examText({ done, total }: Count): string {
  if (total > 1) return `考试通过 ${done}/${total}`;
  return done >= total ? '考试已通过' : '考试未过';
}
