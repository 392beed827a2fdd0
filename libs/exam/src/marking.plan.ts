export const questionTypes = ['single', 'multiple', 'boolean'] as const;
export type QuestionType = (typeof questionTypes)[number];

export interface QuestionOption {
  id: string;
  text: string;
  correct: boolean;
}

export interface MarkedQuestion {
  type: QuestionType;
  options: readonly QuestionOption[];
  /** Points. */
  score: number;
}

const HUNDREDTHS = 100;

/**
 * What an answer earns, in hundredths of a point. Single choice and true/false: all or nothing.
 * Multiple choice: 少选得一半，错选不得分 (one wrong choice: nothing; some of the right ones: half).
 */
export function mark(question: MarkedQuestion, chosen: readonly string[]): number {
  const full = question.score * HUNDREDTHS;
  const right = question.options.filter(({ correct }) => correct).map(({ id }) => id);
  const distinct = new Set(chosen);
  if (distinct.size === 0 || [...distinct].some((id) => !right.includes(id))) return 0;
  if (distinct.size === right.length) return full;
  return question.type === 'multiple' ? full / 2 : 0;
}

/** Whether the sum reaches the pass score, which is in points. */
export function isPassed(scoreHundredths: number, passScore: number): boolean {
  return scoreHundredths >= passScore * HUNDREDTHS;
}

export function points(scoreHundredths: number): number {
  return scoreHundredths / HUNDREDTHS;
}
