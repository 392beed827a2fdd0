import type { ListedUnit } from '../../../lib/unit-tree.js';

/** One line of the tree as it is seen. */
export interface UnitRow<U extends ListedUnit = ListedUnit> {
  unit: U;
  level: number;
  /** Null for a unit with nothing below it. */
  isOpen: boolean | null;
  position: number;
  siblings: number;
}

/** Who stands below whom, from a flat list in official order; a unit whose parent is out of sight stands at the top (`null`). */
export function childrenOf<U extends ListedUnit>(units: readonly U[]): Map<string | null, U[]> {
  const known = new Set(units.map(({ id }) => id));
  const below = new Map<string | null, U[]>();
  for (const unit of units) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    const siblings = below.get(parent);
    if (siblings === undefined) below.set(parent, [unit]);
    else siblings.push(unit);
  }
  return below;
}

/** The lines that are seen when these units are open. Its cost is that of what is seen, not of the tree. */
export function visibleRows<U extends ListedUnit>(
  below: Map<string | null, U[]>,
  open: ReadonlySet<string>,
): UnitRow<U>[] {
  const rows: UnitRow<U>[] = [];
  const walk = (parent: string | null, level: number): void => {
    const units = below.get(parent) ?? [];
    units.forEach((unit, index) => {
      const hasBelow = below.has(unit.id);
      const isOpen = hasBelow ? open.has(unit.id) : null;
      rows.push({ unit, level, isOpen, position: index + 1, siblings: units.length });
      if (isOpen === true) walk(unit.id, level + 1);
    });
  };
  walk(null, 1);
  return rows;
}

/** The found units and the way to each of them. */
export function withAncestors<U extends ListedUnit>(units: readonly U[], wanted: string): U[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const kept = new Set<string>();
  for (const unit of units) {
    if (!unit.name.includes(wanted)) continue;
    let one: U | undefined = unit;
    while (one !== undefined && !kept.has(one.id)) {
      kept.add(one.id);
      one = one.parentId === null ? undefined : byId.get(one.parentId);
    }
  }
  return units.filter((unit) => kept.has(unit.id));
}

/** Whether `id` is `top` or lies below it. */
export function isBelow<U extends ListedUnit>(
  byId: ReadonlyMap<string, U>,
  id: string,
  top: string,
): boolean {
  let one = byId.get(id);
  while (one !== undefined) {
    if (one.id === top) return true;
    one = one.parentId === null ? undefined : byId.get(one.parentId);
  }
  return false;
}
