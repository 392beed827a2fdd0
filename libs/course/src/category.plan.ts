import type { Category } from './category.entity.js';

/** A category may stand this deep at most, the top being the first. */
export const MAX_DEPTH = 4;
export const MAX_CATEGORIES = 500;

type Placed = Pick<Category, 'code' | 'parentCode' | 'path' | 'order'>;

/** What a category says of the courses in it; null: nothing of its own. */
export type CategoryPolicy = Pick<
  Category,
  'completionThreshold' | 'allowedRates' | 'firstViewSeeking' | 'orderLock'
>;

const UNSAID: CategoryPolicy = {
  completionThreshold: null,
  allowedRates: null,
  firstViewSeeking: null,
  orderLock: null,
};

/** Each before those below it, siblings in their order. */
export function inTreeOrder<T extends Placed>(categories: readonly T[]): T[] {
  const below = Map.groupBy(categories, ({ parentCode }) => parentCode);
  const walk = (parent: string | null): T[] =>
    (below.get(parent) ?? [])
      .toSorted(byOrder)
      .flatMap((category) => [category, ...walk(category.code)]);
  return walk(null);
}

/** Counts from 0. */
export function depthOf({ path }: Pick<Category, 'path'>): number {
  return path.split('/').length - 3;
}

/** From the top down to the category itself. */
export function lineOf<T extends Placed>(categories: readonly T[], code: string): T[] {
  const byCode = new Map(categories.map((category) => [category.code, category]));
  const codes = byCode.get(code)?.path.split('/') ?? [];
  return codes.flatMap((each) => byCode.get(each) ?? []);
}

/** The code and all below it; none where it is not there. */
export function codesBelow(categories: readonly Placed[], code: string): string[] {
  const top = categories.find((category) => category.code === code);
  if (!top) return [];
  return categories.filter(({ path }) => path.startsWith(top.path)).map((each) => each.code);
}

/** What holds for a course of the category: the nearest that says something decides, point by point. */
export function policyOf(
  categories: readonly (Placed & CategoryPolicy)[],
  code: string,
): CategoryPolicy {
  return lineOf(categories, code).reduce<CategoryPolicy>(
    (above, own) => ({
      completionThreshold: own.completionThreshold ?? above.completionThreshold,
      allowedRates: own.allowedRates ?? above.allowedRates,
      firstViewSeeking: own.firstViewSeeking ?? above.firstViewSeeking,
      orderLock: own.orderLock ?? above.orderLock,
    }),
    UNSAID,
  );
}

export interface Placement {
  code: string;
  parentCode: string | null;
  path: string;
  order: number;
}

/**
 * Where everything stands that changes its place when `code` is put below `parentCode`, before one of the
 * categories there or last of them. Null: it would stand below itself, or too deep.
 */
export function placementsAfter(
  categories: readonly Placed[],
  code: string,
  { parentCode, before }: { parentCode: string | null; before: string | null },
): Placement[] | null {
  const moved = categories.find((category) => category.code === code);
  const parent = categories.find((category) => category.code === parentCode);
  if (!moved || (parentCode !== null && !parent)) return null;
  if (parent?.path.startsWith(moved.path)) return null;
  const path = `${parent?.path ?? '/'}${code}/`;
  const below = categories.filter((each) => each.path.startsWith(moved.path) && each !== moved);
  const repathed = below.map((each) => ({
    ...placementOf(each),
    path: path + each.path.slice(moved.path.length),
  }));
  const others = categories
    .filter((each) => each.parentCode === parentCode && each !== moved)
    .toSorted(byOrder)
    .map(placementOf);
  const at = before === null ? -1 : others.findIndex((each) => each.code === before);
  if (before !== null && at < 0) return null;
  const siblings = others.toSpliced(at < 0 ? others.length : at, 0, {
    code,
    parentCode,
    path,
    order: 0,
  });
  const placed = [...siblings.map((each, order) => ({ ...each, order })), ...repathed];
  return placed.some((each) => depthOf(each) >= MAX_DEPTH) ? null : placed;
}

const byOrder = (a: Placed, b: Placed) => a.order - b.order || (a.code < b.code ? -1 : 1);

const placementOf = ({ code, parentCode, path, order }: Placed): Placement => ({
  code,
  parentCode,
  path,
  order,
});
