import type { ScheduledAct } from './course-schedule.entity.js';

interface ScheduleWish {
  act: ScheduledAct;
  at: Date;
  reason: string;
}

const LONGEST_MS = 366 * 86_400_000;

/** A sentence for each field that is at fault, by its name. Empty: nothing. */
export function scheduleFaults(
  { act, at, reason }: ScheduleWish,
  { now, notBefore }: { now: Date; notBefore: Date | null },
): Record<string, string> {
  const aheadMs = at.getTime() - now.getTime();
  const what = act === 'publication' ? '发布' : '下架';
  const faults: Record<string, string> = {};
  if (aheadMs <= 0) faults['at'] = `${what}时间应晚于现在，需要马上${what}请直接操作`;
  else if (aheadMs > LONGEST_MS) faults['at'] = `${what}时间应在一年之内`;
  else if (notBefore && at <= notBefore) faults['at'] = '下架时间应晚于定时发布的时间';
  if (act === 'withdrawal' && reason === '') faults['reason'] = '请填写下架原因';
  return faults;
}
