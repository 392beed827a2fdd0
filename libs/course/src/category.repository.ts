import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { Category } from './category.entity.js';
import type { Placement } from './category.plan.js';
import { Course } from './course.entity.js';

/** A few hundred rows at most, so the tree is always read whole. */
@Injectable()
export class CategoryRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(Category);
  }

  all(): Promise<Category[]> {
    return this.rows.find();
  }

  /** All of them, locked until the unit of work ends: whoever changes the tree has it to himself. */
  async lockAll(): Promise<Category[]> {
    const codes = (await this.all()).map(({ code }) => code);
    return codes.length === 0 ? [] : this.database.lockRows(Category, 'code', codes);
  }

  async add(category: Category): Promise<void> {
    await this.rows.insert(category);
  }

  async change(code: string, change: Partial<Omit<Category, 'code'>>): Promise<void> {
    if (Object.keys(change).length > 0) await this.rows.update({ code }, change);
  }

  async place(placements: Placement[]): Promise<void> {
    for (const { code, parentCode, path, order } of placements) {
      await this.rows.update({ code }, { parentCode, path, order });
    }
  }

  async remove(code: string): Promise<void> {
    await this.rows.delete({ code });
  }

  /** Category's code → how many courses in any state are in it. */
  async courseCounts(): Promise<Map<string, number>> {
    const rows = await this.database
      .repository(Course)
      .createQueryBuilder('course')
      .select('course.category', 'code')
      .addSelect('COUNT(*)', 'count')
      .groupBy('course.category')
      .getRawMany<{ code: string; count: number | string }>();
    return new Map(rows.map(({ code, count }) => [code, Number(count)]));
  }

  /** A category is in use as soon as one course names it, in any state. */
  isUsed(code: string): Promise<boolean> {
    return this.database.repository(Course).existsBy({ category: code });
  }
}
