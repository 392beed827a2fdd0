import type { CoursePolicy } from './course-facts.plan.js';
import type { CourseVersion } from './course-version.entity.js';
import type { Course } from './course.entity.js';

type CatalogueColumns = Pick<
  Course,
  | 'title'
  | 'category'
  | 'theme'
  | 'tags'
  | 'summary'
  | 'lecturer'
  | 'completionThreshold'
  | 'allowedRates'
  | 'firstViewSeeking'
  | 'required'
  | 'orderLock'
  | 'creditHundredths'
  | 'durationMs'
  | 'lessonCount'
>;

/** What the course repeats of a version; where the version leaves a policy open, what its category has today. */
export function catalogueColumns(version: CourseVersion, defaults: CoursePolicy): CatalogueColumns {
  const { title, category, theme, tags, summary, lecturer, required, orderLock } = version;
  const { creditHundredths, durationMs, lessonCount } = version;
  return {
    ...effectivePolicy(version, defaults),
    title,
    category,
    theme,
    tags,
    summary,
    lecturer,
    required,
    orderLock,
    creditHundredths,
    durationMs,
    lessonCount,
  };
}

export function effectivePolicy(
  wish: { [K in keyof CoursePolicy]: CoursePolicy[K] | null },
  defaults: CoursePolicy,
): CoursePolicy {
  return {
    completionThreshold: wish.completionThreshold ?? defaults.completionThreshold,
    allowedRates: wish.allowedRates ?? defaults.allowedRates,
    firstViewSeeking: wish.firstViewSeeking ?? defaults.firstViewSeeking,
  };
}
