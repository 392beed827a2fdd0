import { units } from '../locales/zh-CN/plain.js';

/** How figures, times and dates are said on every screen. Days and clock times are those of Asia/Shanghai. */

const two = (value: number): string => String(value).padStart(2, '0');

/** 12:40, or 1:05:20 from an hour on. Whole seconds, rounded down: nobody is shown time that is not there yet. */
export function duration(ms: number | null | undefined): string {
  const seconds = Math.max(0, Math.floor((ms ?? 0) / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0
    ? `${String(hours)}:${two(minutes)}:${two(seconds % 60)}`
    : `${String(minutes)}:${two(seconds % 60)}`;
}

export function durationOfSeconds(seconds: number | null | undefined): string {
  return duration((seconds ?? 0) * 1000);
}

/** A duration for a screen reader and for sentences: 12 分 40 秒. */
export function spokenDuration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const parts = [
    hours > 0 ? `${String(hours)} ${units.hours}` : '',
    minutes > 0 ? `${String(minutes)} ${units.minutes}` : '',
    seconds % 60 > 0 || seconds < 60 ? `${String(seconds % 60)} ${units.seconds}` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** Hours always show two decimals: 38.50. Takes the decimal strings of the server as they are. */
export function hours(amount: string | number | null | undefined): string {
  const value = Number(amount ?? 0);
  return Number.isFinite(value) ? value.toFixed(2) : '0.00';
}

/** 1,284 */
export function count(value: number): string {
  return Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
}

/** 0.632 → 63.2% */
export function percent(ratio: number, digits = 1): string {
  return `${(ratio * 100).toFixed(digits)}%`;
}

const shanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

interface Moment {
  year: number;
  month: number;
  day: number;
  date: string;
  time: string;
  timeWithSeconds: string;
}

function momentOf(at: string | number | Date): Moment | null {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return null;
  const parts = Object.fromEntries(
    shanghai.formatToParts(date).map((part) => [part.type, part.value]),
  );
  const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = parts;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    date: `${year}-${month}-${day}`,
    time: `${hour}:${minute}`,
    timeWithSeconds: `${hour}:${minute}:${second}`,
  };
}

/** 2026-11-21. A plain day such as `earnedOn` is returned as it is. */
export function day(at: string | number | Date | null | undefined): string {
  if (at === null || at === undefined || at === '') return '—';
  if (typeof at === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(at)) return at;
  return momentOf(at)?.date ?? '—';
}

/** 2026-11-21 10:21 */
export function dayTime(at: string | number | Date | null | undefined): string {
  const moment = at === null || at === undefined ? null : momentOf(at);
  return moment === null ? '—' : `${moment.date} ${moment.time}`;
}

/** 10:21:36 */
export function clockTime(at: string | number | Date): string {
  return momentOf(at)?.timeWithSeconds ?? '—';
}

/** 今天 12:05, 昨天 21:10, else 11-18 09:30, and with the year when it is another one. */
export function recently(at: string | number | Date, now: number = Date.now()): string {
  const moment = momentOf(at);
  const today = momentOf(now);
  const yesterday = momentOf(now - 86_400_000);
  if (moment === null || today === null || yesterday === null) return '—';
  if (moment.date === today.date) return `${units.today} ${moment.time}`;
  if (moment.date === yesterday.date) return `${units.yesterday} ${moment.time}`;
  return `${moment.year === today.year ? moment.date.slice(5) : moment.date} ${moment.time}`;
}

/** 10:21 */
export function timeOfDay(at: string | number | Date): string {
  return momentOf(at)?.time ?? '—';
}

export function currentYear(): number {
  return momentOf(Date.now())?.year ?? new Date().getFullYear();
}

export function currentMonth(): number {
  return momentOf(Date.now())?.month ?? new Date().getMonth() + 1;
}

/** 12 月 20 日 */
export function monthDay(at: string): string {
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(at) ? momentOf(`${at}T00:00:00+08:00`) : momentOf(at);
  return moment === null
    ? '—'
    : `${String(moment.month)} ${units.month} ${String(moment.day)} ${units.day}`;
}
