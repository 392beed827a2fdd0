import { attended, type Tally } from './class-attendance.plan.js';

/** What a completing member is credited for the class itself (hundredths of a study hour), and how it was counted. */
export interface Recognition {
  amountHundredths: number;
  halfDays: number;
  working: string;
}

/**
 * The hours of the class for who attended all of it; each half-day that was missed takes its share away. The
 * courses of a class are credited one by one when they are completed, so a class without half-days adds nothing:
 * nothing is credited twice.
 */
export function recognise(hoursHundredths: number, attendance: Tally): Recognition {
  const { total } = attendance;
  const halfDays = attended(attendance);
  if (total === 0) {
    return {
      amountHundredths: 0,
      halfDays: 0,
      working: '线上课程学时已按课程逐门认定，培训班不另计学时',
    };
  }
  const amountHundredths = Math.floor((hoursHundredths * halfDays) / total);
  const hours = (hundredths: number) => (hundredths / 100).toFixed(2);
  const working =
    halfDays === total
      ? `全勤 ${total} 半天，认定 ${hours(amountHundredths)} 学时`
      : `${hours(hoursHundredths)} 学时 × 出勤 ${halfDays}/${total} 半天，认定 ${hours(amountHundredths)} 学时`;
  return { amountHundredths, halfDays, working };
}

/** Of so many who complete, at most so many may be 优秀学员; null where the class sets no share. */
export function mostExcellent(sharePercent: number | null, completing: number): number | null {
  return sharePercent === null ? null : Math.floor((completing * sharePercent) / 100);
}
