import type { Category } from './category.entity.js';
import { type CategoryPolicy, depthOf, lineOf, policyOf } from './category.plan.js';

export interface CategoryView {
  code: string;
  name: string;
  parentCode: string | null;
  /** Counts from 0. */
  depth: number;
  /** No course is put into it any more, by its own word or by that of a category above it. */
  closed: boolean;
  /** By its own word. */
  closedAt: Date | null;
  /** What it says itself; null: what the category above it says. */
  policy: CategoryPolicy;
  /** What holds for its courses; null: the usual. */
  effective: CategoryPolicy;
}

export function categoryView(category: Category, all: readonly Category[]): CategoryView {
  const { code, name, parentCode, closedAt } = category;
  const { completionThreshold, allowedRates, firstViewSeeking, orderLock } = category;
  return {
    code,
    name,
    parentCode,
    depth: depthOf(category),
    closed: lineOf(all, code).some((each) => each.closedAt !== null),
    closedAt,
    policy: { completionThreshold, allowedRates, firstViewSeeking, orderLock },
    effective: policyOf(all, code),
  };
}
