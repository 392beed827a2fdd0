/** The life of a version, from its first draft to the version that took its place. */
export const versionStages = [
  'draft',
  'submitted',
  'second-review',
  'final-review',
  'approved',
  'published',
  'superseded',
] as const;
export type VersionStage = (typeof versionStages)[number];

export const versionMoves = [
  'submit',
  'to-second',
  'to-final',
  'approve',
  'return',
  'publish',
  'supersede',
] as const;
export type VersionMove = (typeof versionMoves)[number];

/**
 * What is returned is a draft again and begins at the first level. How many levels there are is a setting
 * (`review-level.plan.ts`), so an approval may be the last at each of them. What was published never changes,
 * another version takes its place.
 */
const moves: Record<VersionStage, Partial<Record<VersionMove, VersionStage>>> = {
  draft: { submit: 'submitted' },
  submitted: {
    'to-second': 'second-review',
    'to-final': 'final-review',
    approve: 'approved',
    return: 'draft',
  },
  'second-review': { 'to-final': 'final-review', approve: 'approved', return: 'draft' },
  'final-review': { approve: 'approved', return: 'draft' },
  approved: { publish: 'published', return: 'draft' },
  published: { supersede: 'superseded' },
  superseded: {},
};

/** Where the move leads, or null when the stage does not allow it. */
export function stageAfter(stage: VersionStage, move: VersionMove): VersionStage | null {
  return moves[stage][move] ?? null;
}

/** Title, lessons and quiz may change. */
export function isEditable(stage: VersionStage): boolean {
  return stage === 'draft';
}

/** It is, or was, what learners saw; it never changes again. */
export function wasPublished(stage: VersionStage): boolean {
  return stage === 'published' || stage === 'superseded';
}
