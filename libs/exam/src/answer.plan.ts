import type { QuestionOption, QuestionType } from './marking.plan.js';

/** One option's id, several of them, or for a true/false question simply that. Null takes the answer back. */
export type GivenAnswer = string | string[] | boolean | null;

interface AnsweredQuestion {
  type: QuestionType;
  options: readonly Pick<QuestionOption, 'id'>[];
}

/** The ids that were chosen, or null when the answer does not fit the question. */
export function chosenOptions(question: AnsweredQuestion, answer: GivenAnswer): string[] | null {
  if (answer === null) return [];
  if (typeof answer === 'boolean') {
    const chosen = question.options[answer ? 0 : 1];
    return question.type === 'boolean' && chosen ? [chosen.id] : null;
  }
  const ids = typeof answer === 'string' ? [answer] : [...new Set(answer)];
  const known = ids.every((id) => question.options.some((option) => option.id === id));
  return known && (question.type === 'multiple' || ids.length <= 1) ? ids : null;
}

/** Chosen ids in the shape in which this kind of question is answered. */
export function answerOf(question: AnsweredQuestion, optionIds: readonly string[]): GivenAnswer {
  const [first] = optionIds;
  if (first === undefined) return null;
  if (question.type === 'boolean') return first === question.options[0]?.id;
  return question.type === 'single' ? first : [...optionIds];
}
