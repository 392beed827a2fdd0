export const courseImportStates = [
  'uploaded',
  'checking',
  'checked',
  'applying',
  'done',
  'failed',
  'cancelled',
] as const;

export type CourseImportState = (typeof courseImportStates)[number];

/** From which states a list comes into each. A checked one is checked again when files have come in. */
export const courseImportSteps: Record<CourseImportState, CourseImportState[]> = {
  uploaded: ['checked'],
  checking: ['uploaded', 'checking'],
  checked: ['checking'],
  applying: ['checked', 'applying'],
  done: ['applying'],
  failed: ['uploaded', 'checking', 'applying'],
  cancelled: ['uploaded', 'checking', 'checked'],
};

export function isCourseImportEnded(state: CourseImportState): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}

/** Nothing moves until somebody decides, or never again. */
export function isCourseImportResting(state: CourseImportState): boolean {
  return state === 'checked' || isCourseImportEnded(state);
}
