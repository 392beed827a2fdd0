import { formatHours } from '#credit';
import type { HoursRequirement, SchemeDefinition } from './scheme.plan.js';

/** What a member has in the ledger for the period, in hundredths. */
export interface CountedHours {
  byForm: Record<string, number>;
}

export interface RequirementResult {
  label: string;
  requiredHundredths: number;
  countedHundredths: number;
  missingHundredths: number;
  /** `网络学时 38.50 / 50.00，缺 11.50` */
  working: string;
}

export interface Result {
  met: boolean;
  /** The sum of what is missing in each requirement. */
  missingHundredths: number;
  requirements: RequirementResult[];
}

/** Holds a member's hours against a scheme. Pure, so a result can be explained and repeated years later. */
export function evaluate({ requirements }: SchemeDefinition, hours: CountedHours): Result {
  const results = requirements.map((requirement) => evaluateHours(requirement, hours));
  const missingHundredths = results.reduce((sum, result) => sum + result.missingHundredths, 0);
  return { met: missingHundredths === 0, missingHundredths, requirements: results };
}

function evaluateHours(
  { label, forms, requiredHundredths }: HoursRequirement,
  { byForm }: CountedHours,
): RequirementResult {
  const countedHundredths = forms.reduce((sum, form) => sum + (byForm[form] ?? 0), 0);
  const missingHundredths = Math.max(0, requiredHundredths - countedHundredths);
  const ending = missingHundredths > 0 ? `缺 ${formatHours(missingHundredths)}` : '已达标';
  const working = `${label} ${formatHours(countedHundredths)} / ${formatHours(requiredHundredths)}，${ending}`;
  return { label, requiredHundredths, countedHundredths, missingHundredths, working };
}
