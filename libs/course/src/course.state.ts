import type { VersionStage } from './course-version.state.js';

/** What everybody is told of a course; how far its review has come is its version's stage. */
export const courseStates = ['draft', 'submitted', 'published', 'withdrawn'] as const;
export type CourseState = (typeof courseStates)[number];

/** The state of a course as somebody sees it who looks at this version of it. */
export function stateSeen(course: { state: CourseState }, stage: VersionStage): CourseState {
  if (stage === 'draft') return 'draft';
  return stage === 'published' || stage === 'superseded' ? course.state : 'submitted';
}
