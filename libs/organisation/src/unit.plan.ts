import type { Unit } from './unit.entity.js';

export const MAX_ORDER = 99_999;
/** Levels of a tree, its root included. */
export const MAX_DEPTH = 12;
const MAX_PATH = 500;
/** A change is asked for at most this long ahead. */
const DAYS_AHEAD = 1096;
const DAY_MS = 86_400_000;

/** Where a unit stands in its tree. */
export interface Place {
  parentId: string | null;
  path: string;
  depth: number;
  order: number;
  orderPath: string;
}

type Above = Pick<Unit, 'id' | 'path' | 'depth' | 'orderPath'>;

export function placeOf(id: string, order: number, parent: Above | null): Place {
  return {
    parentId: parent?.id ?? null,
    path: `${parent?.path ?? '/'}${id}/`,
    depth: parent ? parent.depth + 1 : 0,
    order,
    orderPath: `${parent?.orderPath ?? ''}${String(order).padStart(5, '0')}.`,
  };
}

/** The id of the root of the tree in which a path lies. */
export function rootId(path: string): string {
  return path.split('/')[1] ?? '';
}

/** `/root/…/own/` → `own`. */
export function lastIdOf(path: string): string {
  return path.split('/').at(-2) ?? '';
}

/** How far a subtree reaches: the depth of its deepest unit and the length of its longest path. */
export interface Reach {
  depth: number;
  pathLength: number;
}

export type MoveRefusal = 'unit-parent-line' | 'unit-cycle' | 'unit-too-deep';

/** Why the subtree of `top` cannot hang below `parent`, or null. `added` is how many levels it comes to lie deeper than now. */
export function moveRefusal(
  top: Pick<Unit, 'line' | 'path'>,
  parent: Pick<Unit, 'line' | 'path'>,
  reach: Reach,
  added: { depth: number; pathLength: number },
): MoveRefusal | null {
  if (parent.line !== top.line) return 'unit-parent-line';
  if (parent.path.startsWith(top.path)) return 'unit-cycle';
  if (reach.depth + added.depth >= MAX_DEPTH) return 'unit-too-deep';
  if (reach.pathLength + added.pathLength > MAX_PATH) return 'unit-too-deep';
  return null;
}

export type DayRefusal = 'unit-day-early' | 'unit-day-far';

/** Why a change cannot hold from `day`, or null. `since` is the last day on which what it touches changed. */
export function dayRefusal(day: string, today: string, since: string): DayRefusal | null {
  if (day < since) return 'unit-day-early';
  const ahead = (Date.parse(day) - Date.parse(today)) / DAY_MS;
  return ahead > DAYS_AHEAD ? 'unit-day-far' : null;
}
