import { t, word } from '../../../lib/text.js';

type TagKind = 'plain' | 'must' | 'ok' | 'warn' | 'info';

/** `2026-11-21-morning` → 2026-11-21 上午 */
export function halfDayWord(key: string): string {
  return t('classRunning.half', {
    day: key.slice(0, 10),
    half: word('classRunning.halves', key.slice(11)),
  });
}

/** The same without the year, for lists: 11-21 上午 */
export const shortHalfDay = (key: string): string => halfDayWord(key).slice(5);

const MARK_KINDS: Record<string, TagKind> = {
  present: 'ok',
  late: 'warn',
  absent: 'must',
  leave: 'info',
};

export const markWord = (mark: string): string => word('classRunning.marks', mark);
export const markKind = (mark: string): TagKind => MARK_KINDS[mark] ?? 'plain';

const LEAVE_KINDS: Record<string, TagKind> = { waiting: 'warn', approved: 'ok', refused: 'must' };

export const leaveKind = (state: string): TagKind => LEAVE_KINDS[state] ?? 'plain';
