import { dayTime } from '../../lib/format.js';
import { t } from '../../lib/text.js';
import type { ListedExam } from './api/exams.js';

/** From here on a deadline is pointed out. */
const soonMs = 7 * 86_400_000;

export interface ExamStanding {
  kind: 'plain' | 'ok' | 'warn';
  text: string;
  verb: string;
  /** Whether an attempt can be begun now. */
  open: boolean;
}

/** How a member stands with an exam, in one word and one verb. */
export function standingOf(exam: ListedExam, now: number = Date.now()): ExamStanding {
  const notYet = exam.opensAt !== null && Date.parse(exam.opensAt) > now;
  const over = exam.closesAt !== null && Date.parse(exam.closesAt) <= now;
  const none = exam.attemptsLeft === 0;
  const open = !notYet && !over && !none;
  if (exam.runningAttemptId !== null && !over) {
    return { kind: 'warn', text: t('exam.running'), verb: t('exam.goOn'), open: true };
  }
  if (exam.passed)
    return {
      kind: 'ok',
      text: t('exam.passed'),
      verb: open ? t('exam.again') : t('exam.view'),
      open,
    };
  if (notYet)
    return {
      kind: 'plain',
      text: t('exam.notOpen', { day: dayTime(exam.opensAt) }),
      verb: t('exam.view'),
      open,
    };
  if (over) return { kind: 'plain', text: t('exam.closed'), verb: t('exam.view'), open };
  if (none) return { kind: 'warn', text: t('exam.noneLeft'), verb: t('exam.view'), open };
  const verb = exam.bestScore === null ? t('exam.enter') : t('exam.again');
  if (exam.closesAt !== null) {
    const soon = Date.parse(exam.closesAt) - now < soonMs;
    return {
      kind: soon ? 'warn' : 'plain',
      text: t('exam.closes', { day: dayTime(exam.closesAt) }),
      verb,
      open,
    };
  }
  return {
    kind: 'plain',
    text: exam.bestScore === null ? t('exam.notTaken') : t('exam.notPassed'),
    verb,
    open,
  };
}

/** 限时 60 分钟 · 还可考 2 次 · 最好成绩 86 分 */
export function factsOf(exam: ListedExam): string {
  const facts = [
    t('exam.paper', { total: exam.totalScore, pass: exam.passScore }),
    exam.durationMinutes ? t('exam.minutes', { minutes: exam.durationMinutes }) : t('exam.noLimit'),
    exam.attemptsLeft === null ? t('exam.unlimited') : t('exam.left', { left: exam.attemptsLeft }),
    exam.bestScore === null ? '' : t('exam.best', { score: exam.bestScore }),
  ];
  return facts.filter((fact) => fact !== '').join(t('learn.dot'));
}

/** A quiz bears its lesson's name, so it says that it is the quiz. */
export function titleOf({ title, lessonId }: { title: string; lessonId: string | null }): string {
  return lessonId === null ? title : t('exam.quizOf', { title });
}
