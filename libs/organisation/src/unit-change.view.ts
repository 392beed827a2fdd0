import { codeName } from './code-table.js';
import type { UnitChangeKind } from './unit-change.entity.js';
import type { UnitChangeRow } from './unit-change.repository.js';
import type { UnitChangeState } from './unit-change.state.js';

/** A change of a unit as it leaves the server. */
export interface UnitChangeView {
  id: string;
  unitId: string;
  unitName: string;
  kind: UnitChangeKind;
  state: UnitChangeState;
  /** The parent, or the unit that takes the other in. */
  otherUnitId: string | null;
  otherUnitName: string | null;
  /** The first day on which it holds. */
  day: string;
  /** What the unit comes to be called, of which kind and place; null where it stays. */
  name: string | null;
  unitKindName: string | null;
  order: number | null;
  /** What it was called and of which kind before; null where that is not known. */
  formerName: string | null;
  formerKindName: string | null;
  formerParentId: string | null;
  formerOrder: number | null;
  /** How many memberships and units went along; null but for a merge that has happened. */
  memberships: number | null;
  units: number | null;
  reason: string;
  /** Why it could not be carried out, in words. */
  failure: string | null;
  requestedByName: string;
  requestedAt: Date;
}

export function unitChangeView({ change, unitName, otherUnitName }: UnitChangeRow): UnitChangeView {
  const { details } = change;
  return {
    id: change.id,
    unitId: change.unitId,
    unitName,
    kind: change.kind,
    state: change.state,
    otherUnitId: change.otherUnitId,
    otherUnitName,
    day: change.day,
    name: details.name ?? null,
    unitKindName: codeName('unit-kind', details.kind ?? null),
    order: details.order ?? null,
    formerName: details.before?.name ?? null,
    formerKindName: codeName('unit-kind', details.before?.kind ?? null),
    formerParentId: details.before?.parentId ?? null,
    formerOrder: details.before?.order ?? null,
    memberships: details.memberships ?? null,
    units: details.units ?? null,
    reason: change.reason,
    failure: change.failure,
    requestedByName: change.requestedByName,
    requestedAt: change.requestedAt,
  };
}
