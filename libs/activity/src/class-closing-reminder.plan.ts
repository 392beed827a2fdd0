import { defineSetting, wholeNumber } from '#platform';

/** A class that is over for so many days and not closed is put before its organiser. */
export const closingReminderDays = defineSetting<number>('activity.closing-reminder-days', {
  default: 7,
  fault: wholeNumber(1, 90),
});
