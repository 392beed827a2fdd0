import { defineEvent } from '#platform';

/** The unit exists no more from `day` on; its people and the units below it belong to another. */
export const unitMerged = defineEvent<{ unitId: string; intoUnitId: string; day: string }>(
  'organisation.unit-merged',
);

/** The unit, which had nobody and nothing below it, exists no more from `day` on. */
export const unitClosed = defineEvent<{ unitId: string; day: string }>('organisation.unit-closed');

/** A new tree stands beside the one of `besideUnitId`, of which whoever began it administers the platform. */
export const treeFounded = defineEvent<{ unitId: string; besideUnitId: string }>(
  'organisation.tree-founded',
);
