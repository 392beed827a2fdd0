import type { AttemptAnswer } from './attempt-answer.entity.js';
import type { Attempt } from './attempt.entity.js';
import { type AttemptState, isFinished } from './attempt.state.js';
import { answerOf, type GivenAnswer } from './answer.plan.js';
import type { Exam } from './exam.entity.js';
import { mark, points, type QuestionOption, type QuestionType } from './marking.plan.js';
import { type NewPaper, totalScoreOf } from './paper.plan.js';
import type { QuestionVersion } from './question-version.entity.js';
import { type Review, reviewOf, type ReviewPolicy } from './review.plan.js';
import { shufflePaper } from './shuffle.plan.js';

/** A quiz as its author and its reviewer see it. */
export interface EditableQuiz {
  /** Null: the lesson has no quiz, or will have one with its next version. */
  examId: string | null;
  passScore: number;
  totalScore: number;
  questions: {
    id: string;
    type: QuestionType;
    stem: string;
    options: QuestionOption[];
    explanation: string;
    score: number;
  }[];
}

export const noQuiz: EditableQuiz = { examId: null, passScore: 0, totalScore: 0, questions: [] };

/** An exam as one of those who may take it sees it. */
export interface ExamView {
  id: string;
  title: string;
  lessonId: string | null;
  courseId: string | null;
  opensAt: Date | null;
  closesAt: Date | null;
  /** 0: no limit. */
  durationMinutes: number;
  /** Null: as many as one likes. */
  attemptsAllowed: number | null;
  attemptsLeft: number | null;
  passScore: number;
  totalScore: number;
  reviewPolicy: ReviewPolicy;
  /** Null: none yet, or not to be seen. */
  bestScore: number | null;
  /** Null: not to be seen. */
  passed: boolean | null;
  runningAttemptId: string | null;
  lastAttemptId: string | null;
}

export interface AttemptQuestionView {
  id: string;
  type: QuestionType;
  stem: string;
  options: { id: string; text: string }[];
  score: number;
  /** What was saved last; null when nothing is. */
  answer: GivenAnswer;
  /** Of the saved answer; 0 when nothing is. */
  revision: number;
  savedAt: Date | null;
  /** The three below: only when the review policy lets them out. */
  correct?: GivenAnswer;
  explanation?: string;
  awarded?: number;
}

export interface AttemptView {
  id: string;
  examId: string;
  title: string;
  lessonId: string | null;
  courseId: string | null;
  state: AttemptState;
  startedAt: Date;
  deadline: Date;
  finishedAt: Date | null;
  serverTime: Date;
  passScore: number;
  totalScore: number;
  questions: AttemptQuestionView[];
  /** Points; null while it runs, or when it is not to be seen. */
  score: number | null;
  passed: boolean | null;
}

export interface AttemptResultView {
  state: AttemptState;
  score: number | null;
  passed: boolean | null;
}

export function editableQuiz(exam: Exam, versions: QuestionVersion[]): EditableQuiz {
  const questions = versions.map(({ questionId: id, type, stem, options, explanation, score }) => ({
    id,
    type,
    stem,
    explanation,
    score,
    options: options.map((option) => ({
      id: option.id,
      text: option.text,
      correct: option.correct,
    })),
  }));
  return { examId: exam.id, passScore: exam.passScore, totalScore: exam.totalScore, questions };
}

/** What the quiz will be from the next version on. */
export function draftQuiz(examId: string | null, { passScore, questions }: NewPaper): EditableQuiz {
  return {
    examId,
    passScore,
    totalScore: totalScoreOf(questions),
    questions: questions.map((question, place) => ({
      ...question,
      explanation: question.explanation ?? '',
      id: String(place),
      options: question.options.map((option, index) => ({ ...option, id: `${place}-${index}` })),
    })),
  };
}

/** `attempts`: the member's own at this exam, oldest first. */
export function examView(exam: Exam, title: string, attempts: Attempt[]): ExamView {
  const { id, lessonId, courseId, opensAt, closesAt } = exam;
  const { attemptsAllowed, passScore, totalScore, reviewPolicy } = exam;
  const finished = attempts.filter(({ state }) => isFinished(state));
  const shown = reviewPolicy === 'nothing' ? [] : finished;
  const scores = shown.map(({ scoreHundredths }) => points(scoreHundredths ?? 0));
  return {
    id,
    title,
    lessonId,
    courseId,
    opensAt,
    closesAt,
    attemptsAllowed,
    passScore,
    totalScore,
    reviewPolicy,
    durationMinutes: exam.durationMs === null ? 0 : Math.round(exam.durationMs / 60_000),
    attemptsLeft: attemptsLeft(exam, attempts),
    bestScore: scores.length > 0 ? Math.max(...scores) : null,
    passed: reviewPolicy === 'nothing' ? null : shown.some(({ passed }) => passed === true),
    runningAttemptId: attempts.find(({ state }) => state === 'running')?.id ?? null,
    lastAttemptId: finished.at(-1)?.id ?? null,
  };
}

/** A running attempt can always be gone on with, so it does not count as used up while it runs. */
function attemptsLeft({ attemptsAllowed }: Exam, attempts: Attempt[]): number | null {
  if (attemptsAllowed === null) return null;
  const used = attempts.filter(({ state }) => isFinished(state)).length;
  return Math.max(0, attemptsAllowed - used);
}

export interface AttemptParts {
  exam: Exam;
  title: string;
  attempt: Attempt;
  /** Those that this attempt saw, in the paper's own order. */
  versions: QuestionVersion[];
  answers: AttemptAnswer[];
  /** All of the member's attempts at this exam. */
  attempts: Attempt[];
  now: Date;
}

export function attemptView(parts: AttemptParts): AttemptView {
  const { exam, title, attempt, versions, answers, now } = parts;
  const review = reviewFor(parts);
  const { id, examId, state, startedAt, deadline, finishedAt } = attempt;
  const { lessonId, courseId, passScore, totalScore } = exam;
  return {
    id,
    examId,
    title,
    lessonId,
    courseId,
    state,
    startedAt,
    deadline,
    finishedAt,
    serverTime: now,
    passScore,
    totalScore,
    questions: shufflePaper(versions, attempt.seed).map((version) =>
      questionView(
        version,
        versions.find((original) => original.id === version.id) ?? version,
        answers.find(({ questionId }) => questionId === version.questionId),
        review.answers,
      ),
    ),
    ...resultOf(attempt, review),
  };
}

export function attemptResultView(parts: Omit<AttemptParts, 'versions' | 'answers' | 'title'>) {
  const { attempt } = parts;
  const result: AttemptResultView = {
    state: attempt.state,
    ...resultOf(attempt, reviewFor(parts)),
  };
  return result;
}

function reviewFor(parts: Pick<AttemptParts, 'exam' | 'attempt' | 'attempts' | 'now'>): Review {
  const { exam, attempt, attempts, now } = parts;
  return reviewOf({
    policy: exam.reviewPolicy,
    finished: isFinished(attempt.state),
    passed: attempt.passed === true,
    attemptsLeft: attemptsLeft(exam, attempts),
    closesAt: exam.closesAt,
    now,
  });
}

function resultOf({ scoreHundredths, passed }: Attempt, { score: shown }: Review) {
  if (!shown || scoreHundredths === null) return { score: null, passed: null };
  return { score: points(scoreHundredths), passed };
}

/** `original` has the options in the paper's own order, by which true/false answers are read. */
function questionView(
  { questionId: id, type, stem, options, score }: QuestionVersion,
  original: QuestionVersion,
  saved: AttemptAnswer | undefined,
  withAnswers: boolean,
): AttemptQuestionView {
  const chosen = saved?.optionIds ?? [];
  const right = original.options.filter(({ correct }) => correct).map((option) => option.id);
  return {
    id,
    type,
    stem,
    score,
    options: options.map((option) => ({ id: option.id, text: option.text })),
    answer: answerOf(original, chosen),
    revision: saved?.revision ?? 0,
    savedAt: saved?.savedAt ?? null,
    ...(withAnswers && {
      correct: answerOf(original, right),
      explanation: original.explanation,
      awarded: points(mark(original, chosen)),
    }),
  };
}
