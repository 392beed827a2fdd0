import type { UnitChangeView } from './unit-change.view.js';
import type { UnitPlacement } from './unit-placement.entity.js';

/** One line of a unit's story. */
export interface TimelineItem {
  day: string;
  /** The change; null where the unit was only moved along with one above it. */
  change: UnitChangeView | null;
}

/** The changes and the days on which the unit was moved along with one above it, the last first. */
export function timelineOf(
  changes: UnitChangeView[],
  spans: Pick<UnitPlacement, 'fromDay' | 'path'>[],
): TimelineItem[] {
  const known = new Set(changes.map(({ day }) => day));
  const along = spans.filter(
    ({ fromDay, path }, at) => at > 0 && path !== spans[at - 1]?.path && !known.has(fromDay),
  );
  const items = [
    ...changes.map((change) => ({ day: change.day, change })),
    ...along.map(({ fromDay }) => ({ day: fromDay, change: null })),
  ];
  return items.toSorted((one, other) => other.day.localeCompare(one.day));
}
