import { t } from '../../../lib/text.js';
import type { AssignmentRow } from '../api/assignments.js';

export function kindOfPhase({ phase }: AssignmentRow): 'plain' | 'ok' | 'warn' | 'info' {
  if (phase === 'running') return 'ok';
  if (phase === 'scheduled') return 'info';
  return phase === 'ended' ? 'warn' : 'plain';
}

export const dueText = ({ dueOn }: Pick<AssignmentRow, 'dueOn'>): string =>
  dueOn ?? t('assignment.noDue');

const SHOWN = 2;

/** The first lines; the rest is counted. */
export function targetsText({ targetTexts }: AssignmentRow): string {
  const shown = targetTexts.slice(0, SHOWN).join('；');
  return targetTexts.length <= SHOWN
    ? shown
    : `${shown} ${t('assignment.moreTargets', { count: targetTexts.length })}`;
}
