import { t } from '../../../lib/text.js';

type State = 'draft' | 'handed-in' | 'returned' | 'marked' | null;

const KINDS = { draft: 'plain', 'handed-in': 'warn', returned: 'info', marked: 'ok' } as const;

/** The colour of a state's tag. */
export function kindOfWork(state: State): 'plain' | 'warn' | 'info' | 'ok' {
  return state === null ? 'plain' : KINDS[state];
}

interface Judged {
  state: State;
  passed: boolean | null;
  points: number | null;
}

/** 合格, 86/100 分, or a dash before it is marked. */
export function resultOf({ state, passed, points }: Judged, fullPoints: number | null): string {
  if (state !== 'marked') return '—';
  if (fullPoints !== null) {
    return t('classWork.assignments.pointsOf', { points: points ?? 0, full: fullPoints });
  }
  return t(passed === true ? 'classWork.assignments.pass' : 'classWork.assignments.fail');
}

const kilobyte = 1024;

/** 820 KB, 3.4 MB */
export function fileSize(bytes: number): string {
  return bytes < kilobyte ** 2
    ? `${String(Math.max(1, Math.round(bytes / kilobyte)))} KB`
    : `${(bytes / kilobyte ** 2).toFixed(1)} MB`;
}
