import type { QuestionOption, QuestionType } from './marking.plan.js';

interface PaperQuestion {
  type: QuestionType;
  options: QuestionOption[];
}

/** The paper as this attempt sees it; the same seed gives the same order for ever. */
export function shufflePaper<Q extends PaperQuestion>(questions: readonly Q[], seed: number): Q[] {
  const random = randomFrom(seed);
  return shuffled(
    questions.map((question) => ({ ...question, options: shuffledOptions(question, random) })),
    random,
  );
}

/** 正确 stands before 错误 on every paper. */
function shuffledOptions({ type, options }: PaperQuestion, random: () => number) {
  return type === 'boolean' ? options : shuffled(options, random);
}

/** Fisher and Yates. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [result[last] as T, result[other] as T];
    result[last] = b;
    result[other] = a;
  }
  return result;
}

/** mulberry32: small, and the same on every machine. The seed is the secret, not the generator. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
