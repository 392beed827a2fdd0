import type { TrainingClass } from '../api/classes.js';

/** Whether anything in the class may still change. */
export function isOpen({ state }: Pick<TrainingClass, 'state'>): boolean {
  return state !== 'closed' && state !== 'cancelled';
}
