import type { SubmissionState } from './class-submission.state.js';
import { countWords } from './class-text.plan.js';

/** What an assignment asks for. */
export interface AssignmentTerms {
  dueAt: Date;
  /** Null where the text may be short, or be missing beside a file. */
  minWords: number | null;
  maxWords: number | null;
  /** Types of files that may be handed in; none: text only. */
  fileTypes: readonly string[];
}

export interface HandedIn {
  text: string;
  files: number;
}

/** Why work cannot be handed in as it is, in words; null when it can. */
export function handInFault(terms: AssignmentTerms, { text, files }: HandedIn): string | null {
  const words = countWords(text);
  if (words === 0 && files === 0) {
    return terms.fileTypes.length > 0 ? '请填写正文或上传附件' : '请填写正文';
  }
  // Whoever hands in a file has his words in there.
  if (terms.minWords !== null && words < terms.minWords && files === 0) {
    return `正文 ${words} 字，不少于 ${terms.minWords} 字才能提交`;
  }
  if (terms.maxWords !== null && words > terms.maxWords) {
    return `正文 ${words} 字，超过上限 ${terms.maxWords} 字`;
  }
  return null;
}

/**
 * Whether the member may still change and hand in: until it is due as often as he likes, after that once if he
 * had not (it is late then), or when it was returned for revision.
 */
export function mayHandIn(
  state: SubmissionState | null,
  terms: AssignmentTerms,
  now: Date,
): boolean {
  if (state === 'marked') return false;
  return state !== 'handed-in' || now <= terms.dueAt;
}

/** Late only by the first handing in: a revision that was asked for has no blame. */
export function isLate(
  firstHandedInAt: Date | null,
  now: Date,
  { dueAt }: Pick<AssignmentTerms, 'dueAt'>,
): boolean {
  return (firstHandedInAt ?? now) > dueAt;
}

export interface Verdict {
  passed: boolean | null;
  points: number | null;
}

/** 60 % is a pass, as departments have it. */
const PASSING_SHARE = 0.6;

/** Whether the work counts for 结业: handed in, not sent back, and not found wanting. What waits for its mark counts. */
export function isDone(state: SubmissionState | null, verdict: Verdict, fullPoints: number | null) {
  if (state === 'handed-in') return true;
  if (state !== 'marked') return false;
  if (fullPoints === null) return verdict.passed === true;
  return (verdict.points ?? 0) >= fullPoints * PASSING_SHARE;
}

/** What is wrong with a mark, or null. */
export function markFault({ passed, points }: Verdict, fullPoints: number | null): string | null {
  if (fullPoints === null) return passed === null ? '请选择合格或不合格' : null;
  if (points === null) return `请填写 0 至 ${fullPoints} 分`;
  return points >= 0 && points <= fullPoints ? null : `请填写 0 至 ${fullPoints} 分`;
}
