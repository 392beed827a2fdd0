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

export type VersionMove = 'submit' | 'approve' | 'return' | 'supersede';

/** What is returned is a draft again; what was published never changes, another version takes its place. */
const moves: Record<VersionStage, Partial<Record<VersionMove, VersionStage>>> = {
  draft: { submit: 'submitted' },
  submitted: { approve: 'published', return: 'draft' },
  'second-review': { return: 'draft' },
  'final-review': { return: 'draft' },
  approved: { return: 'draft' },
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
