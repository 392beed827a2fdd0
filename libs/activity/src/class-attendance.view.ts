import {
  type Attendance,
  type MarkSource,
  standing,
  type Tally,
  tally,
} from './class-attendance.plan.js';
import { type HalfDay, isOpen, isOver } from './class-half-day.plan.js';
import { isAboveLimit, mostLeave } from './class-leave.plan.js';
import type { ClassMark } from './class-mark.entity.js';
import type { ClassMemberRow } from './class-member.repository.js';
import type { TrainingClass } from './training-class.entity.js';

export interface HalfDayView extends HalfDay {
  over: boolean;
  /** Signing in is open now. */
  open: boolean;
  present: number;
  late: number;
  absent: number;
  leave: number;
  unmarked: number;
}

export interface AttendanceMemberView {
  memberId: string;
  name: string;
  unitName: string;
  title: string | null;
  groupNo: number | null;
  tally: Tally;
  /** 请假 above the limit: 退学 is to be decided. */
  aboveLimit: boolean;
}

export interface AttendanceView {
  halfDays: HalfDayView[];
  members: AttendanceMemberView[];
  /** Half-days of leave that the class bears; null: no limit. */
  mostLeave: number | null;
}

export interface RollMarkView {
  attendance: Attendance;
  source: MarkSource;
  reason: string | null;
  markedByName: string;
  markedAt: Date;
}

export interface RollEntryView {
  memberId: string;
  name: string;
  unitName: string;
  title: string | null;
  groupNo: number | null;
  /** What stands; null while nobody has said anything. */
  mark: RollMarkView | null;
  /** What stood before, oldest first. */
  earlier: RollMarkView[];
}

export interface RollView {
  halfDay: HalfDayView;
  entries: RollEntryView[];
}

export function attendanceView(
  { conditions }: Pick<TrainingClass, 'conditions'>,
  halfDays: HalfDay[],
  members: ClassMemberRow[],
  marks: ClassMark[],
  now: Date,
): AttendanceView {
  const keys = halfDays.map(({ key }) => key);
  const byHalfDay = Map.groupBy(marks, ({ halfDay }) => halfDay);
  const byMember = Map.groupBy(marks, ({ memberId }) => memberId);
  const { leaveLimit } = conditions;
  return {
    halfDays: halfDays.map((one) => halfDayView(one, members, byHalfDay.get(one.key) ?? [], now)),
    members: members.map((member) => {
      const counted = tally(keys, byMember.get(member.memberId) ?? []);
      const aboveLimit = isAboveLimit(leaveLimit, counted.leave, counted.total);
      return { ...person(member), tally: counted, aboveLimit };
    }),
    mostLeave: mostLeave(leaveLimit, keys.length),
  };
}

export function rollView(
  halfDay: HalfDay,
  members: ClassMemberRow[],
  marks: ClassMark[],
  now: Date,
): RollView {
  const byMember = Map.groupBy(marks, ({ memberId }) => memberId);
  const entries = members.map((member): RollEntryView => {
    const own = byMember.get(member.memberId) ?? [];
    const mark = standing(own).get(halfDay.key);
    const earlier = own.filter((each) => each !== mark).map(markView);
    return { ...person(member), mark: mark ? markView(mark) : null, earlier };
  });
  return { halfDay: halfDayView(halfDay, members, marks, now), entries };
}

function halfDayView(
  halfDay: HalfDay,
  members: ClassMemberRow[],
  marks: ClassMark[],
  now: Date,
): HalfDayView {
  const byMember = Map.groupBy(marks, ({ memberId }) => memberId);
  const said = members.map(
    ({ memberId }) => standing(byMember.get(memberId) ?? []).get(halfDay.key)?.attendance,
  );
  const count = (attendance: Attendance | undefined) =>
    said.filter((each) => each === attendance).length;
  return {
    ...halfDay,
    over: isOver(halfDay, now),
    open: isOpen(halfDay, now),
    present: count('present'),
    late: count('late'),
    absent: count('absent'),
    leave: count('leave'),
    unmarked: count(undefined),
  };
}

const person = ({ memberId, name, unitName, title, groupNo }: ClassMemberRow) => ({
  memberId,
  name,
  unitName,
  title,
  groupNo,
});

const markView = ({
  attendance,
  source,
  reason,
  markedByName,
  markedAt,
}: ClassMark): RollMarkView => ({
  attendance,
  source,
  reason,
  markedByName,
  markedAt,
});
