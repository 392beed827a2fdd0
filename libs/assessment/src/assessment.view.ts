import { formatHours } from '#credit';
import type { AssessmentPeriod } from './assessment-period.entity.js';
import type { MemberAssessment, MemberStanding } from './assessment.service.js';

const MS_PER_DAY = 86_400_000;

/** Each scheme that applies, with its working. `today` is the day in Asia/Shanghai. */
export function assessmentsView(
  { assessments }: MemberStanding,
  period: AssessmentPeriod,
  today: string,
) {
  return assessments.map((assessment) => assessmentView(assessment, period, today));
}

function assessmentView(
  { scheme, met, requirements }: MemberAssessment,
  { code, cutOffDay }: AssessmentPeriod,
  today: string,
) {
  return {
    scheme: scheme.name,
    version: scheme.version,
    basis: scheme.basis,
    period: code,
    met,
    cutOffDay,
    daysLeft: daysLeft(today, cutOffDay),
    requirements: requirements.map((requirement) => ({
      label: requirement.label,
      required: formatHours(requirement.requiredHundredths),
      counted: formatHours(requirement.countedHundredths),
      missing: formatHours(requirement.missingHundredths),
      working: requirement.working,
    })),
  };
}

/** Whole days after today until the cut-off day; 0 on the day itself and after it. */
function daysLeft(today: string, cutOffDay: string): number {
  return Math.max(0, (Date.parse(cutOffDay) - Date.parse(today)) / MS_PER_DAY);
}
