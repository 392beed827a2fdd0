import { isDay } from '#platform';
import { activityErrors } from './activity.errors.js';

export const CLASS_HALVES = ['morning', 'afternoon', 'evening'] as const;
export type ClassHalf = (typeof CLASS_HALVES)[number];

/** 授课, 活动(现场教学、研讨 …), 考试, 网络学习. */
export const CLASS_SESSION_KINDS = ['lecture', 'activity', 'exam', 'online'] as const;
export type ClassSessionKind = (typeof CLASS_SESSION_KINDS)[number];

export interface SessionFacts {
  day: string;
  half: ClassHalf;
  startsAt: string | null;
  endsAt: string | null;
  kind: ClassSessionKind;
  title: string;
  teacher: string;
  place: string;
  hoursHundredths: number;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** @throws activity.session-… for a row that cannot stand in the timetable of such a class. */
export function requireSession(
  session: SessionFacts,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): void {
  const { day, startsAt, endsAt, title } = session;
  if (title.trim() === '') throw activityErrors['session-title']();
  if (!isDay(day) || day < startsOn || day > endsOn) {
    throw activityErrors['session-day']({ day, startsOn, endsOn });
  }
  const times = [startsAt, endsAt].filter((time) => time !== null);
  if (times.some((time) => !TIME.test(time))) throw activityErrors['session-time']();
  if (startsAt === null && endsAt === null) return;
  if (startsAt === null || endsAt === null || endsAt <= startsAt) {
    throw activityErrors['session-time']();
  }
}

const HALF_ORDER: Record<ClassHalf, number> = { morning: 0, afternoon: 1, evening: 2 };

/** As a timetable is read: by day, half, and time. */
export function inTimetableOrder<Row extends SessionFacts & { id: string }>(rows: Row[]): Row[] {
  const key = ({ day, half, startsAt, id }: Row) =>
    `${day} ${HALF_ORDER[half]} ${startsAt ?? ''} ${id}`;
  return rows.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}
