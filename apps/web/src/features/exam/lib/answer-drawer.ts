import type { AnswerDrawer, NumberedAnswer } from './answer-book.js';

const keyOf = (attemptId: string): string => `xueshi.answers.${attemptId}`;

/** Answers that could not be handed in lie in the browser until they can; a reload finds them again. */
export function answerDrawer(attemptId: string): AnswerDrawer {
  return {
    save(answers) {
      try {
        if (Object.keys(answers).length === 0) localStorage.removeItem(keyOf(attemptId));
        else localStorage.setItem(keyOf(attemptId), JSON.stringify(answers));
      } catch {
        // no storage: the answers stay on the page for as long as it is open
      }
    },
  };
}

export function answersLeft(attemptId: string): Record<string, NumberedAnswer> {
  try {
    const value = JSON.parse(localStorage.getItem(keyOf(attemptId)) ?? '{}') as unknown;
    return typeof value === 'object' && value !== null
      ? (value as Record<string, NumberedAnswer>)
      : {};
  } catch {
    return {};
  }
}
