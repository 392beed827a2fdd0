export const reviewPolicies = ['nothing', 'score', 'answers'] as const;
/** What a member may see of a finished attempt at most. */
export type ReviewPolicy = (typeof reviewPolicies)[number];

interface Standing {
  policy: ReviewPolicy;
  finished: boolean;
  passed: boolean;
  /** Null: as many as one likes. */
  attemptsLeft: number | null;
  closesAt: Date | null;
  now: Date;
}

export interface Review {
  score: boolean;
  answers: boolean;
}

/**
 * What leaves the server about an attempt. Answers wait until they help nobody to pass: not while the exam
 * is still open to others, nor while the member himself has failed and may try again.
 */
export function reviewOf(standing: Standing): Review {
  const { policy, finished } = standing;
  if (!finished || policy === 'nothing') return { score: false, answers: false };
  return { score: true, answers: policy === 'answers' && isOver(standing) };
}

function isOver({ passed, attemptsLeft, closesAt, now }: Standing): boolean {
  if (closesAt) return now >= closesAt;
  return passed || attemptsLeft === 0;
}
