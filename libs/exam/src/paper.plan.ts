import { type QuestionType, questionTypes } from './marking.plan.js';

export interface NewOption {
  text: string;
  correct: boolean;
}

export interface NewQuestion {
  type: QuestionType;
  stem: string;
  options: NewOption[];
  explanation?: string | undefined;
  /** Points. */
  score: number;
}

export interface NewPaper {
  /** Points. */
  passScore: number;
  questions: NewQuestion[];
}

/** The only options of a true/false question, in this order. */
export const TRUE_TEXT = '正确';
export const FALSE_TEXT = '错误';

const MAX_QUESTIONS = 100;
const MAX_OPTIONS = 10;
const MAX_SCORE = 100;
const MAX_STEM = 1000;
const MAX_OPTION = 300;
const MAX_EXPLANATION = 1000;

export function totalScoreOf(questions: readonly { score: number }[]): number {
  return questions.reduce((sum, { score }) => sum + score, 0);
}

/** Texts without surrounding space. They are text and nothing else: no mark-up is understood anywhere. */
export function tidyPaper({ passScore, questions }: NewPaper): NewPaper {
  return {
    passScore,
    questions: questions.map((question) => ({
      ...question,
      stem: question.stem.trim(),
      options: question.options.map(({ text, correct }) => ({ text: text.trim(), correct })),
      explanation: question.explanation?.trim() ?? '',
    })),
  };
}

/** What is wrong with a tidied paper: a sentence for each field, by the field's path. Empty: nothing. */
export function paperFaults({ passScore, questions }: NewPaper): Record<string, string> {
  const faults = questions.flatMap((question, index) =>
    questionFaults(question).map(([field, text]) => [`questions.${index}.${field}`, text]),
  );
  if (questions.length === 0) faults.push(['questions', '至少需要一道题']);
  if (questions.length > MAX_QUESTIONS) faults.push(['questions', `最多 ${MAX_QUESTIONS} 道题`]);
  const total = totalScoreOf(questions);
  if (!isWhole(passScore, 1, total)) {
    faults.push(['passScore', `及格分应为 1 到总分 ${total} 之间的整数`]);
  }
  return Object.fromEntries(faults) as Record<string, string>;
}

type Fault = [field: string, text: string];

function questionFaults({ type, stem, options, explanation, score }: NewQuestion): Fault[] {
  const faults: Fault[] = [];
  if (!questionTypes.includes(type)) return [['type', '题型应为单选、多选或判断']];
  if (stem === '') faults.push(['stem', '请填写题干']);
  if (stem.length > MAX_STEM) faults.push(['stem', `题干最多 ${MAX_STEM} 字`]);
  if ((explanation ?? '').length > MAX_EXPLANATION) {
    faults.push(['explanation', `解析最多 ${MAX_EXPLANATION} 字`]);
  }
  if (!isWhole(score, 1, MAX_SCORE)) faults.push(['score', `分值应为 1 到 ${MAX_SCORE} 的整数`]);
  const optionFault = type === 'boolean' ? trueFalseFault(options) : choiceFault(type, options);
  if (optionFault) faults.push(['options', optionFault]);
  return faults;
}

function choiceFault(type: QuestionType, options: NewOption[]): string | null {
  const correct = options.filter((option) => option.correct).length;
  if (options.length < 2) return '至少需要两个选项';
  if (options.length > MAX_OPTIONS) return `最多 ${MAX_OPTIONS} 个选项`;
  if (options.some(({ text }) => text === '')) return '选项不能为空';
  if (options.some(({ text }) => text.length > MAX_OPTION)) return `每个选项最多 ${MAX_OPTION} 字`;
  if (new Set(options.map(({ text }) => text)).size < options.length) return '选项不能重复';
  if (type === 'single' && correct !== 1) return '单选题须有且只有一个正确选项';
  return correct === 0 ? '多选题至少有一个正确选项' : null;
}

function trueFalseFault(options: NewOption[]): string | null {
  const [first, second, ...more] = options;
  const fixed = first?.text === TRUE_TEXT && second?.text === FALSE_TEXT && more.length === 0;
  if (!fixed) return `判断题的选项应为“${TRUE_TEXT}”和“${FALSE_TEXT}”`;
  return first.correct === second.correct ? '判断题须有且只有一个正确选项' : null;
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
