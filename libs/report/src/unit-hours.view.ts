import type { MemberStanding } from '#assessment';
import { formatHours, formName, type MemberSums } from '#credit';
import type { MemberSummary, PastUnit } from '#organisation';
import type { MemberPlace } from './people.view.js';
import type { UnitHoursRow } from './unit-hours.repository.js';

/** A unit's year in five figures. The average is over all members, rounded half up. */
export function overviewView(
  { id, name }: PastUnit,
  { members, met, totalHundredths }: Omit<UnitHoursRow, 'path'>,
) {
  const average = members === 0 ? 0 : Math.round(totalHundredths / members);
  return { id, name, members, met, notMet: members - met, averageHours: formatHours(average) };
}

const NOTHING: MemberSums = { totalHundredths: 0, byForm: {}, byCategory: {} };

/** A member in the list of a unit: no ID card, no phone. */
export function memberHoursView(
  { memberId, unitId, unitName }: MemberPlace,
  { name, title, postLevelName, gradeName, personnelCategoryName }: MemberSummary,
  { totalHundredths, byForm, byCategory }: MemberSums = NOTHING,
  { met, missingHundredths }: MemberStanding,
  lastStudiedAt: Date | undefined,
) {
  return {
    id: memberId,
    name,
    unitId,
    unitName,
    post: title,
    postLevel: postLevelName,
    grade: gradeName,
    personnelCategory: personnelCategoryName,
    hours: formatHours(totalHundredths),
    byForm: Object.entries(byForm).map(([form, amount]) => ({
      form,
      formName: formName(form),
      amount: formatHours(amount),
    })),
    byCategory: Object.entries(byCategory).map(([category, amount]) => ({
      category,
      amount: formatHours(amount),
    })),
    met,
    missing: formatHours(missingHundredths),
    lastStudiedAt: lastStudiedAt?.toISOString() ?? null,
  };
}

export type MemberHoursView = ReturnType<typeof memberHoursView>;
