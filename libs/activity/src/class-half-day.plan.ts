import { CLASS_HALVES, type ClassHalf, type ClassSessionKind } from './class-session.plan.js';

/** 半天: what attendance is kept by. Only those that are attended in person. */
export interface HalfDay {
  /** `2026-11-21-morning`: its name in addresses and rows. */
  key: string;
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  day: string;
  half: ClassHalf;
  /** `HH:MM` in Asia/Shanghai: when its first item begins and its last one ends. */
  startsAt: string;
  endsAt: string;
}

interface Item {
  day: string;
  half: ClassHalf;
  kind: ClassSessionKind;
  startsAt: string | null;
  endsAt: string | null;
}

/** What holds where the timetable names no times. */
const USUAL: Record<ClassHalf, { startsAt: string; endsAt: string }> = {
  morning: { startsAt: '08:30', endsAt: '12:00' },
  afternoon: { startsAt: '14:00', endsAt: '17:30' },
  evening: { startsAt: '19:00', endsAt: '21:00' },
};

/** Before the first item begins, people are already at the door. */
const EARLY_MS = 60 * 60_000;

/**
 * The half-days of a timetable, each once, in order. What is studied online is judged by the courses that are
 * completed, so a half-day with nothing else in it is not attended.
 */
export function halfDaysOf(timetable: readonly Item[]): HalfDay[] {
  const attended = timetable.filter(({ kind }) => kind !== 'online');
  const groups = Map.groupBy(attended, ({ day, half }) => `${day}-${half}`);
  return [...groups].flatMap(([key, group]) => merged(key, group)).toSorted(inOrder);
}

/** When signing in is open: from an hour before it begins until it ends. */
export function windowOf({ day, startsAt, endsAt }: HalfDay): { from: Date; to: Date } {
  const from = new Date(instant(day, startsAt).getTime() - EARLY_MS);
  return { from, to: instant(day, endsAt) };
}

/** Who signs in until then is in time. */
const GRACE_MS = 10 * 60_000;

/** 到 or 迟到, by when he signs in. */
export function attendanceAt({ day, startsAt }: HalfDay, now: Date): 'present' | 'late' {
  return now.getTime() > instant(day, startsAt).getTime() + GRACE_MS ? 'late' : 'present';
}

export function isOpen(halfDay: HalfDay, now: Date): boolean {
  const { from, to } = windowOf(halfDay);
  return now >= from && now < to;
}

export function isOver(halfDay: HalfDay, now: Date): boolean {
  return now >= windowOf(halfDay).to;
}

function merged(key: string, group: Item[]): HalfDay[] {
  const [first] = group;
  if (!first) return [];
  const { day, half } = first;
  const starts = group.map(({ startsAt }) => startsAt ?? USUAL[half].startsAt);
  const ends = group.map(({ endsAt }) => endsAt ?? USUAL[half].endsAt);
  const [startsAt = ''] = starts.toSorted();
  return [{ key, day, half, startsAt, endsAt: ends.toSorted().at(-1) ?? '' }];
}

function inOrder(one: HalfDay, other: HalfDay): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  return CLASS_HALVES.indexOf(one.half) - CLASS_HALVES.indexOf(other.half);
}

const instant = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`);
