import type { Unit } from '#organisation';

/** A unit's own places in a class. */
export interface QuotaShare {
  unitId: string;
  places: number;
}

export interface Places {
  quota: number;
  shares: QuotaShare[];
  /** Unit whose places they are (null: nobody's) → how many are taken. */
  taken: ReadonlyMap<string | null, number>;
}

/** How many places are still free: those of a unit, or (null) those that no unit has to fill. */
export function placesLeft({ quota, shares, taken }: Places, unitId: string | null): number {
  const used = taken.get(unitId) ?? 0;
  if (unitId === null) return quota - sumOf(shares) - used;
  return (shares.find((share) => share.unitId === unitId)?.places ?? 0) - used;
}

export function sumOf(shares: QuotaShare[]): number {
  return shares.reduce((sum, { places }) => sum + places, 0);
}

/** Where a person comes from as far as the class is concerned, and out of whose places he takes one. */
export interface ClassOrigin {
  unit: Unit;
  quotaUnitId: string | null;
}

/**
 * Of the units to which somebody belongs, the one that has places or lies below one that has; else the first.
 * Null for who belongs nowhere.
 */
export function originOf(units: Unit[], shares: Pick<QuotaShare, 'unitId'>[]): ClassOrigin | null {
  for (const unit of units) {
    const share = shares.find(({ unitId }) => unit.path.includes(`/${unitId}/`));
    if (share) return { unit, quotaUnitId: share.unitId };
  }
  const [unit] = units;
  return unit ? { unit, quotaUnitId: null } : null;
}

/** Ids of the units from the root down to this one. */
export function idsOnPath({ path }: Pick<Unit, 'path'>): string[] {
  return path.split('/').filter((id) => id !== '');
}
