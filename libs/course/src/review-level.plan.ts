import { defineSetting, oneOf, wholeNumber } from '#platform';

/** 审核级数: how many people must approve a version before it may be published. */
export const reviewLevelCount = defineSetting<number>('course.review-levels', {
  default: 1,
  fault: wholeNumber(1, 3),
});

/** Who gives the last word where there is more than one level. */
export type FinalReviewer = 'reviewer' | 'platform-admin';

export const finalReviewer = defineSetting<FinalReviewer>('course.final-reviewer', {
  default: 'reviewer',
  fault: oneOf('reviewer', 'platform-admin'),
});

/** 初审, 复审, 终审. Where there are two levels they are the first and the final one. */
export const reviewStages = ['submitted', 'second-review', 'final-review'] as const;
export type ReviewStage = (typeof reviewStages)[number];

const STAGES: Record<number, ReviewStage[]> = {
  1: ['submitted'],
  2: ['submitted', 'final-review'],
  3: ['submitted', 'second-review', 'final-review'],
};

export function isReviewStage(stage: string): stage is ReviewStage {
  return (reviewStages as readonly string[]).includes(stage);
}

/** 1 初审, 2 复审, 3 终审: what is written with each decision. */
export function levelOf(stage: ReviewStage): number {
  return reviewStages.indexOf(stage) + 1;
}

/**
 * Where an approval at this stage leads, by the number of levels that holds at that moment; null when it was the
 * last. A version that stands at a level which was abolished meanwhile goes to the next that is left.
 */
export function stageAfterApproval(stage: ReviewStage, levels: number): ReviewStage | null {
  const next = (STAGES[levels] ?? ['submitted']).find((one) => levelOf(one) > levelOf(stage));
  return next ?? null;
}

/** Whether the last word is the platform administrator's: only where there is more than one level. */
export function needsPlatformAdmin(
  stage: ReviewStage,
  levels: number,
  last: FinalReviewer,
): boolean {
  return last === 'platform-admin' && levels > 1 && stage === 'final-review';
}
