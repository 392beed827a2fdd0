// Knows: schemes, periods, and who has reached what they require.
// Refuses to know: how hours are earned or converted.
// Emits: nothing.
export { AssessmentModule } from './assessment.module.js';
export { AssessmentPeriod } from './assessment-period.entity.js';
export {
  Assessments,
  type EffectiveScheme,
  type MemberAssessment,
  type MemberStanding,
  standing,
} from './assessment.service.js';
export { assessmentsView } from './assessment.view.js';
export type { HoursRequirement, MemberFacts, SchemeDefinition } from './scheme.plan.js';
