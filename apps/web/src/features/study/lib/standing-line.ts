import { remaining } from '../../../lib/format.js';
import { t, type TextKey } from '../../../lib/text.js';

const lineOf: Record<string, TextKey> = {
  'study-time': 'course.missing.time',
  quiz: 'course.missing.quiz',
  'already-credited': 'course.missing.credited',
  cap: 'course.missing.cap',
  'out-of-scope': 'course.missing.outOfScope',
  review: 'course.missing.review',
  closed: 'course.missing.closed',
  posting: 'course.missing.posting',
};

/** Why there are no hours yet, in the words a clerk uses too. */
export function standingLine(part: { reason: string; need?: unknown }): string {
  const ms = Number(part.need);
  return t(lineOf[part.reason] ?? 'course.missing.other', {
    need: Number.isFinite(ms) ? remaining(ms) : String(part.need),
  });
}
