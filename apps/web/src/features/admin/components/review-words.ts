import { dayTime } from '../../../lib/format.js';
import { t, word } from '../../../lib/text.js';
import type { ReviewFile, ReviewRow, Schedule } from '../api/reviews.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** How long it has waited, in the largest unit that says something. */
export function waited(since: string, nowMs = Date.now()): string {
  const ms = Math.max(0, nowMs - Date.parse(since));
  if (ms < MINUTE_MS) return t('review.list.justNow');
  const [unit, n] =
    ms < HOUR_MS
      ? (['minutes', Math.floor(ms / MINUTE_MS)] as const)
      : ms < 2 * DAY_MS
        ? (['hours', Math.floor(ms / HOUR_MS)] as const)
        : (['days', Math.floor(ms / DAY_MS)] as const);
  return t('review.list.waited', { time: t(`review.list.${unit}`, { n }) });
}

export function scheduleLine({ act, at, by }: Schedule): string {
  return t('review.schedule.line', { act: word('review.schedule', act), at: dayTime(at), by });
}

/** What the tag beside a course says: its level while it is reviewed, else what has become of it. */
export function standingOf(course: Pick<ReviewRow, 'state' | 'stage'>): string {
  if (course.stage === 'published' || course.stage === 'superseded')
    return word('review.stages', course.state);
  return word('review.stages', course.stage);
}

const STEPS = {
  1: ['submitted'],
  2: ['submitted', 'final-review'],
  3: ['submitted', 'second-review', 'final-review'],
} as const;

export interface Step {
  name: string;
  state: 'done' | 'now' | 'open';
}

/** The way of a version through the levels to its publication. */
export function stepsOf(file: ReviewFile): Step[] {
  const levels = STEPS[file.review.levels as 1 | 2 | 3] as readonly string[];
  const all = [...levels, 'approved'];
  const isOut = file.stage === 'published' || file.stage === 'superseded';
  const now = isOut ? all.length : all.indexOf(file.stage);
  return all.map((stage, at) => ({
    name: stage === 'approved' ? t('review.steps.published') : word('review.stages', stage),
    state: at < now ? 'done' : at === now ? 'now' : 'open',
  }));
}

/** `2026-11-21T18:30` of a clock in Beijing as an instant; null when it is none. */
export function instantOf(local: string): string | null {
  const at = new Date(`${local}:00+08:00`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** The other way, for the input that edits it. */
export function localOf(instant: string): string {
  return new Date(Date.parse(instant) + 8 * HOUR_MS).toISOString().slice(0, 16);
}

/** 12:40 or 1:05:20 as ms; null when it is no time. */
export function placeOf(text: string): number | null {
  const parts = text.trim().replaceAll('：', ':').split(':');
  if (parts.length < 2 || parts.length > 3) return null;
  if (!parts.every((part, at) => /^\d{1,3}$/.test(part) && (at === 0 || Number(part) < 60)))
    return null;
  return parts.reduce((sum, part) => sum * 60 + Number(part), 0) * 1000;
}
