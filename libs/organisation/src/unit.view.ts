import type { Line } from '#platform';
import type { UnitPlacement } from './unit-placement.entity.js';
import type { Unit } from './unit.entity.js';

/** A unit as it leaves the server. */
export interface UnitNode {
  id: string;
  name: string;
  line: Line;
  kind: string;
  /** Null for the top of what one may see. */
  parentId: string | null;
  order: number;
  depth: number;
  /** Members at or below the unit. */
  memberCount: number;
}

/** A unit as it stands or stood. */
type Placed = Pick<Unit, 'id' | 'name' | 'line' | 'kind' | 'parentId' | 'order' | 'depth' | 'path'>;

/** The unit as it stood in that span. */
export function unitOf({
  unitId,
  name,
  line,
  kind,
  parentId,
  order,
  depth,
  path,
}: UnitPlacement): Placed {
  return { id: unitId, name, line, kind, parentId, order, depth, path };
}

/** `countOf` says how many members each unit has of its own; the nodes say how many at or below. */
export function unitNodes(units: Placed[], countOf: Map<string, number>): UnitNode[] {
  const nodes = new Map(units.map((unit) => [unit.id, unitNode(unit)]));
  for (const unit of units) {
    const own = countOf.get(unit.id) ?? 0;
    for (const id of unit.path.split('/')) {
      const node = nodes.get(id);
      if (node) node.memberCount += own;
    }
  }
  for (const node of nodes.values()) {
    if (node.parentId !== null && !nodes.has(node.parentId)) node.parentId = null;
  }
  return [...nodes.values()];
}

/** The unit with nobody in it. */
export function unitNode({ id, name, line, kind, parentId, order, depth }: Placed): UnitNode {
  return { id, name, line, kind, parentId, order, depth, memberCount: 0 };
}
