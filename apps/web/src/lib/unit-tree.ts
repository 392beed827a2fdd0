/** What the server says of a unit, in the flat list of those a member may see. */
export interface ListedUnit {
  id: string;
  name: string;
  parentId: string | null;
  line: string;
  order: number;
  memberCount: number;
}

export interface UnitBranch<U extends ListedUnit = ListedUnit> {
  id: string;
  label: string;
  unit: U;
  children?: UnitBranch<U>[];
}

/** The flat list as trees in the official order; a unit whose parent is out of sight stands at the top. */
export function unitTrees<U extends ListedUnit>(units: readonly U[]): UnitBranch<U>[] {
  const branches = new Map<string, UnitBranch<U>>();
  for (const unit of units) branches.set(unit.id, { id: unit.id, label: unit.name, unit });
  const tops: UnitBranch<U>[] = [];
  for (const branch of branches.values()) {
    const parent = branch.unit.parentId === null ? undefined : branches.get(branch.unit.parentId);
    if (parent === undefined) tops.push(branch);
    else (parent.children ??= []).push(branch);
  }
  const inOrder = (list: UnitBranch<U>[]): void => {
    list.sort((a, b) => a.unit.order - b.unit.order);
    for (const branch of list) inOrder(branch.children ?? []);
  };
  inOrder(tops);
  return tops;
}

/** From the top down to the unit itself. */
export function unitsAbove<U extends ListedUnit>(units: readonly U[], id: string): U[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const chain: U[] = [];
  let unit = byId.get(id);
  while (unit !== undefined && !chain.includes(unit)) {
    chain.unshift(unit);
    unit = unit.parentId === null ? undefined : byId.get(unit.parentId);
  }
  return chain;
}
