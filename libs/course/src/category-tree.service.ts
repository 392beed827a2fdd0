import { Injectable } from '@nestjs/common';
import { codesBelow, inTreeOrder, lineOf } from './category.plan.js';
import { CategoryRepository } from './category.repository.js';
import { type CategoryView, categoryView } from './category.view.js';
import { courseErrors } from './course.errors.js';

/** The tree of categories as everybody reads it. */
@Injectable()
export class CategoryTree {
  constructor(private readonly rows: CategoryRepository) {}

  /** Each before those below it. Closed ones too: their courses still name them. */
  async list(): Promise<CategoryView[]> {
    const all = await this.rows.all();
    return inTreeOrder(all).map((category) => categoryView(category, all));
  }

  /** The category's code and those of all below it; none for a code that is not there. */
  async subtree(code: string): Promise<string[]> {
    return codesBelow(await this.rows.all(), code);
  }

  /** From the top down; none for a code that is not there. */
  async namesOf(code: string): Promise<string[]> {
    if (code === '') return [];
    return lineOf(await this.rows.all(), code).map(({ name }) => name);
  }

  /** That a course may be put into it; empty while none is chosen. @throws course.invalid */
  async requireOpen(code: string): Promise<void> {
    if (code === '') return;
    const line = lineOf(await this.rows.all(), code);
    if (line.length === 0) throw courseErrors.invalid({ category: '没有这个分类，请重新选择' });
    if (line.some(({ closedAt }) => closedAt !== null)) {
      throw courseErrors.invalid({ category: '这个分类已停用，请选择其他分类' });
    }
  }
}
