import { hours } from '../../../lib/format.js';
import { t } from '../../../lib/text.js';
import type { ClassMember, ClassMemberState } from '../api/class-members.js';
import type { ClassRow, ClassState } from '../api/classes.js';

type TagKind = 'plain' | 'must' | 'ok' | 'warn' | 'info';

const STATE_KINDS: Record<ClassState, TagKind> = {
  draft: 'plain',
  submitted: 'warn',
  enrolling: 'info',
  running: 'ok',
  closing: 'warn',
  closed: 'plain',
  cancelled: 'plain',
};

export const stateWord = (state: ClassState): string => t(`activity.states.${state}`);
export const stateKind = (state: ClassState): TagKind => STATE_KINDS[state];

const MEMBER_KINDS: Record<ClassMemberState, TagKind> = {
  applied: 'warn',
  assigned: 'warn',
  waiting: 'warn',
  confirmed: 'ok',
  refused: 'plain',
  withdrawn: 'plain',
  expelled: 'must',
  completed: 'ok',
  'not-completed': 'must',
};

export const memberStateWord = (state: ClassMemberState): string =>
  t(`activity.memberStates.${state}`);
export const memberStateKind = (state: ClassMemberState): TagKind => MEMBER_KINDS[state];
export const wayWord = (way: ClassMember['way']): string => t(`activity.ways.${way}`);

/** `1600` → 16.00 */
export const hoursOf = (hundredths: number): string => hours(hundredths / 100);

/** 2026-06-08 至 2026-06-12, or one day. */
export const daysOf = ({ startsOn, endsOn }: Pick<ClassRow, 'startsOn' | 'endsOn'>): string =>
  startsOn === endsOn ? startsOn : t('activity.from', { from: startsOn, to: endsOn });
