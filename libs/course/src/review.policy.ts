import { type Actor, hasRole } from '#platform';
import type { Lecturer } from './course-version.entity.js';
import {
  type FinalReviewer,
  levelOf,
  needsPlatformAdmin,
  type ReviewStage,
} from './review-level.plan.js';

interface Reviewed {
  ownerId: string;
  lecturers: readonly Lecturer[];
  stage: ReviewStage;
  /** What was decided about this version so far, at any level and in any round. */
  decisions: readonly { reviewerId: string; level: number }[];
}

/** What holds for the whole installation. */
export interface ReviewRules {
  levels: number;
  finalReviewer: FinalReviewer;
}

export type ReviewRefusal =
  | 'review-forbidden'
  | 'own-course'
  | 'own-lecture'
  | 'final-review-reserved'
  | 'decided-at-other-level';

/** Why the actor may not decide about the version where it stands; null when he may. */
export function reviewRefusal(
  actor: Actor,
  { ownerId, lecturers, stage, decisions }: Reviewed,
  { levels, finalReviewer }: ReviewRules,
): ReviewRefusal | null {
  const reserved = needsPlatformAdmin(stage, levels, finalReviewer);
  const { memberId } = actor;
  if (reserved && !hasRole(actor, 'platform-admin')) return 'final-review-reserved';
  if (!reserved && !hasRole(actor, 'reviewer')) return 'review-forbidden';
  if (ownerId === memberId) return 'own-course';
  if (lecturers.some((lecturer) => lecturer.memberId === memberId)) return 'own-lecture';
  const elsewhere = decisions.some(
    ({ reviewerId, level }) => reviewerId === memberId && level !== levelOf(stage),
  );
  return elsewhere ? 'decided-at-other-level' : null;
}
