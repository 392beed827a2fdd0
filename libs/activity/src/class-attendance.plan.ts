/** 到、迟到、缺勤、请假. */
export const ATTENDANCE = ['present', 'late', 'absent', 'leave'] as const;

export type Attendance = (typeof ATTENDANCE)[number];

/** How a mark came about: called by the teacher, signed in by the member, by a decided request, put right later. */
export const MARK_SOURCES = ['roll', 'sign-in', 'leave', 'correction'] as const;

export type MarkSource = (typeof MARK_SOURCES)[number];

interface Mark {
  halfDay: string;
  revision: number;
  attendance: Attendance;
}

export interface Tally {
  /** Half-days of the class that are attended in person. */
  total: number;
  present: number;
  late: number;
  absent: number;
  leave: number;
  /** Nobody has said anything of them yet. */
  unmarked: number;
}

/** Of each half-day the mark that stands: the last one that was made. */
export function standing<M extends Mark>(marks: readonly M[]): Map<string, M> {
  const last = new Map<string, M>();
  for (const mark of marks) {
    const known = last.get(mark.halfDay);
    if (!known || known.revision < mark.revision) last.set(mark.halfDay, mark);
  }
  return last;
}

/** One member's attendance over the half-days of the class; marks of a half-day that was taken off the timetable do not count. */
export function tally(halfDays: readonly string[], marks: readonly Mark[]): Tally {
  const last = standing(marks);
  const count = (attendance: Attendance) =>
    halfDays.filter((key) => last.get(key)?.attendance === attendance).length;
  return {
    total: halfDays.length,
    present: count('present'),
    late: count('late'),
    absent: count('absent'),
    leave: count('leave'),
    unmarked: halfDays.filter((key) => !last.has(key)).length,
  };
}

/** Half-days on which he was there; late is there. */
export const attended = ({ present, late }: Tally): number => present + late;

/**
 * Whether a mark may be changed without saying why: only while the half-day runs (somebody called absent
 * walks in). Afterwards it is a correction.
 */
export function needsReason(known: Mark | undefined, isOver: boolean): boolean {
  return known !== undefined && isOver;
}
