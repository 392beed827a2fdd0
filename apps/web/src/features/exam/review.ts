import { t } from '../../lib/text.js';
import type { Question } from './api/exams.js';
import type { Answer } from './lib/answer-book.js';

export interface Review {
  question: Question;
  given: Answer | null;
  correct: Answer;
  right: boolean;
  explanation: string;
}

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (Array.isArray(value) && value.every((part) => typeof part === 'string'));

const sorted = (answer: Answer): string =>
  JSON.stringify(Array.isArray(answer) ? [...answer].sort() : answer);

/** A question as the review policy shows it afterwards; null while the correct answer is not to be seen. */
export function reviewOf(question: Question): Review | null {
  const { correct, answer } = question;
  if (!isAnswer(correct)) return null;
  const given = isAnswer(answer) ? answer : null;
  return {
    question,
    given,
    correct,
    right: given !== null && sorted(given) === sorted(correct),
    explanation: question.explanation ?? '',
  };
}

/** An answer in the words of its options. */
export function answerText(question: Question, answer: Answer | null): string {
  if (answer === null || (Array.isArray(answer) && answer.length === 0)) return t('exam.none');
  if (typeof answer === 'boolean') return answer ? t('exam.true') : t('exam.false');
  const ids = Array.isArray(answer) ? answer : [answer];
  return ids
    .map((id) => question.options.find((option) => option.id === id)?.text ?? id)
    .join('；');
}
