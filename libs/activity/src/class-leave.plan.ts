/** 请假 above this part of the class means 退学; null: no limit. */
export type LeaveLimit = { numerator: number; denominator: number } | null;

/** Who decides: the class teacher, above that the organising unit. */
export const LEAVE_LEVELS = ['teacher', 'organiser'] as const;

export type LeaveLevel = (typeof LEAVE_LEVELS)[number];

/**
 * Counted with what was granted before: a long leave asked for in small pieces goes up like one asked for at once.
 */
export function levelOf(teacherHalfDays: number, granted: number, asked: number): LeaveLevel {
  return granted + asked <= teacherHalfDays ? 'teacher' : 'organiser';
}

/** The most half-days that are not above the limit; null without one. 1/7 of 14 half-days is exactly two. */
export function mostLeave(limit: LeaveLimit, total: number): number | null {
  return limit && Math.floor((limit.numerator * total) / limit.denominator);
}

export function isAboveLimit(limit: LeaveLimit, leave: number, total: number): boolean {
  const most = mostLeave(limit, total);
  return most !== null && leave > most;
}

/** What a class teacher may grant one member where the class says nothing else: a day. */
const TEACHER_HALF_DAYS = 2;

export function teacherLeaveOf({
  teacherLeaveHalfDays,
}: {
  teacherLeaveHalfDays?: number;
}): number {
  return teacherLeaveHalfDays ?? TEACHER_HALF_DAYS;
}
