/** Shares of a unit; null where there is nobody to speak of. */
export function rateOf(unit: { members: number; met: number }): number | null {
  return unit.members === 0 ? null : unit.met / unit.members;
}

/** Of the units that have somebody missing, the two or three with the lowest share, the lowest first. */
export function lowestUnits<U extends { members: number; met: number }>(units: readonly U[]): U[] {
  return units
    .filter((unit) => unit.members > 0 && unit.met < unit.members)
    .sort((a, b) => (rateOf(a) ?? 1) - (rateOf(b) ?? 1))
    .slice(0, 2);
}
