export const IMPORT_STATES = [
  'uploaded',
  'checking',
  'checked',
  'applying',
  'done',
  'failed',
  'cancelled',
] as const;

export type ImportState = (typeof IMPORT_STATES)[number];

/** From which states a run comes into each. Checking and applying again are another attempt. */
export const IMPORT_STEPS: Record<ImportState, ImportState[]> = {
  uploaded: [],
  checking: ['uploaded', 'checking'],
  checked: ['checking'],
  applying: ['checked', 'applying'],
  done: ['applying'],
  failed: ['uploaded', 'checking', 'checked', 'applying'],
  cancelled: ['uploaded', 'checking', 'checked'],
};

export function isImportEnded(state: ImportState): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}

/** Nothing moves until somebody decides, or never again. */
export function isImportResting(state: ImportState): boolean {
  return state === 'checked' || isImportEnded(state);
}
