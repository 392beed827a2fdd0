import type { Category } from './api/categories.js';

export interface Place {
  parentCode: string | null;
  before: string | null;
}

const siblingsOf = (tree: readonly Category[], { parentCode }: Category): Category[] =>
  tree.filter((each) => each.parentCode === parentCode);

/** One place up among its siblings; null for the first. */
export function placeAbove(tree: readonly Category[], category: Category): Place | null {
  const siblings = siblingsOf(tree, category);
  const above = siblings[siblings.findIndex(({ code }) => code === category.code) - 1];
  return above ? { parentCode: category.parentCode, before: above.code } : null;
}

/** One place down; null for the last. */
export function placeBelow(tree: readonly Category[], category: Category): Place | null {
  const siblings = siblingsOf(tree, category);
  const at = siblings.findIndex(({ code }) => code === category.code);
  if (at < 0 || at === siblings.length - 1) return null;
  return { parentCode: category.parentCode, before: siblings[at + 2]?.code ?? null };
}

/** Below what it may be put: not itself, not what is below it, nothing where it would hang too deep. */
export function possibleParents(
  tree: readonly Category[],
  category: Category,
  mostDeep: number,
): Category[] {
  const at = tree.findIndex(({ code }) => code === category.code);
  const end = tree.findIndex((each, index) => index > at && each.depth <= category.depth);
  const own = tree.slice(at, end < 0 ? tree.length : end);
  const height = Math.max(0, ...own.map(({ depth }) => depth - category.depth));
  return tree.filter((each) => !own.includes(each) && each.depth + 1 + height < mostDeep);
}
