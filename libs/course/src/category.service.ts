import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, Jobs, newId } from '#platform';
import { CategoryTree } from './category-tree.service.js';
import type { Category } from './category.entity.js';
import {
  type CategoryPolicy,
  depthOf,
  MAX_CATEGORIES,
  MAX_DEPTH,
  placementsAfter,
} from './category.plan.js';
import { CategoryRepository } from './category.repository.js';
import type { CategoryView } from './category.view.js';
import { completionThresholds, plainLine, ratesFault } from './course-facts.plan.js';
import { reindexCategory } from './course-index.jobs.js';
import { courseErrors } from './course.errors.js';
import { canKeepCategories } from './course.policy.js';

export interface NewCategory {
  name: string;
  /** Unset: at the top. */
  parentCode?: string | null | undefined;
}

export interface CategoryChange {
  name?: string | undefined;
  closed?: boolean | undefined;
  /** Null takes a point back: the category above decides it. */
  policy?: Partial<CategoryPolicy> | undefined;
}

export interface CategoryMove {
  /** Null: to the top. */
  parentCode: string | null;
  /** Before this one of those there; null: last. */
  before: string | null;
}

/** What a platform administrator does with the tree. A category keeps its code for good. */
@Injectable()
export class Categories {
  constructor(
    private readonly database: Database,
    private readonly rows: CategoryRepository,
    private readonly tree: CategoryTree,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Code → how many courses are in it, whatever became of them; none is left out. */
  async usage(actor: Actor): Promise<Record<string, number>> {
    mustKeep(actor);
    return Object.fromEntries(await this.rows.courseCounts());
  }

  /** As the last of its siblings. @throws course.category-exists, category-too-deep, too-many-categories */
  async add(actor: Actor, { name, parentCode = null }: NewCategory): Promise<CategoryView> {
    mustKeep(actor);
    const code = newId();
    await this.database.transaction(async () => {
      const all = await this.rows.lockAll();
      if (all.length >= MAX_CATEGORIES) {
        throw courseErrors['too-many-categories']({ limit: MAX_CATEGORIES });
      }
      const parent = parentCode === null ? null : requireCategory(all, parentCode);
      if (parent && depthOf(parent) + 1 >= MAX_DEPTH) throw tooDeep();
      const siblings = all.filter((each) => each.parentCode === parentCode);
      await this.rows.add({
        code,
        parentCode,
        name: freeName(name, siblings),
        path: `${parent?.path ?? '/'}${code}/`,
        order: Math.max(-1, ...siblings.map(({ order }) => order)) + 1,
        closedAt: null,
        completionThreshold: null,
        allowedRates: null,
        firstViewSeeking: null,
        orderLock: null,
      });
      await this.note(actor, 'create', code, { name, parentCode });
    });
    return this.view(code);
  }

  /** @throws course.category-exists, course.invalid */
  async change(actor: Actor, code: string, change: CategoryChange): Promise<CategoryView> {
    mustKeep(actor);
    const policy = checkedPolicy(change.policy ?? {});
    await this.database.transaction(async () => {
      const all = await this.rows.lockAll();
      const before = requireCategory(all, code);
      const siblings = all.filter(
        (each) => each.parentCode === before.parentCode && each.code !== code,
      );
      const name = change.name === undefined ? before.name : freeName(change.name, siblings);
      const closedAt = closingOf(before, change.closed, this.clock.now());
      await this.rows.change(code, { ...policy, name, closedAt });
      await this.note(actor, 'change', code, { ...policy, name, closed: closedAt !== null });
      if (name !== before.name) await this.jobs.add(reindexCategory, { code });
    });
    return this.view(code);
  }

  /** With all below it. @throws course.category-move-impossible, course.category-exists */
  async move(actor: Actor, code: string, to: CategoryMove): Promise<CategoryView[]> {
    mustKeep(actor);
    await this.database.transaction(async () => {
      const all = await this.rows.lockAll();
      const moved = requireCategory(all, code);
      if (to.parentCode !== null) requireCategory(all, to.parentCode);
      const placements = placementsAfter(all, code, to);
      if (!placements) throw courseErrors['category-move-impossible']({ limit: MAX_DEPTH });
      const siblings = all.filter((each) => each.parentCode === to.parentCode && each !== moved);
      freeName(moved.name, siblings);
      await this.rows.place(placements);
      await this.note(actor, 'move', code, { from: moved.parentCode, to: to.parentCode });
      if (moved.parentCode !== to.parentCode) await this.jobs.add(reindexCategory, { code });
    });
    return this.tree.list();
  }

  /** Only what nothing names: no course and no category below it. @throws course.category-in-use */
  async remove(actor: Actor, code: string): Promise<void> {
    mustKeep(actor);
    await this.database.transaction(async () => {
      const all = await this.rows.lockAll();
      const { name } = requireCategory(all, code);
      const hasBelow = all.some((each) => each.parentCode === code);
      if (hasBelow || (await this.rows.isUsed(code))) throw courseErrors['category-in-use']();
      await this.rows.remove(code);
      await this.note(actor, 'delete', code, { name });
    });
  }

  private async view(code: string): Promise<CategoryView> {
    const view = (await this.tree.list()).find((each) => each.code === code);
    if (!view) throw courseErrors['category-not-found']();
    return view;
  }

  private note(
    actor: Actor,
    act: 'create' | 'change' | 'move' | 'delete',
    code: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(actor, `category.${act}`, {
      subject: 'category',
      subjectId: code,
      details,
    });
  }
}

function mustKeep(actor: Actor): void {
  if (!canKeepCategories(actor)) throw courseErrors['category-forbidden']();
}

function requireCategory(all: readonly Category[], code: string): Category {
  const category = all.find((each) => each.code === code);
  if (!category) throw courseErrors['category-not-found']();
  return category;
}

/** Two of one name below the same category could not be told apart. */
function freeName(text: string, siblings: readonly Category[]): string {
  const name = plainLine(text);
  if (name === '') throw courseErrors.invalid({ name: '请填写分类名称' });
  if (siblings.some((each) => each.name === name)) throw courseErrors['category-exists']({ name });
  return name;
}

function closingOf({ closedAt }: Category, closed: boolean | undefined, now: Date): Date | null {
  if (closed === undefined) return closedAt;
  return closed ? (closedAt ?? now) : null;
}

function checkedPolicy(policy: Partial<CategoryPolicy>): Partial<CategoryPolicy> {
  const { completionThreshold, allowedRates } = policy;
  if (completionThreshold && !completionThresholds.includes(completionThreshold)) {
    throw courseErrors.invalid({
      completionThreshold: `完成标准应为 ${completionThresholds.join('、')}（%）之一`,
    });
  }
  if (!allowedRates) return policy;
  const fault = ratesFault(allowedRates);
  if (fault) throw courseErrors.invalid({ allowedRates: fault });
  return { ...policy, allowedRates: [...new Set(allowedRates)].sort((a, b) => a - b) };
}

const tooDeep = () => courseErrors['category-too-deep']({ limit: MAX_DEPTH });
