import { Injectable } from '@nestjs/common';
import { effectivePolicy } from './catalogue-columns.plan.js';
import { policyOf } from './category.plan.js';
import { CategoryRepository } from './category.repository.js';
import type { CoursePolicy } from './course-facts.plan.js';

const usual: CoursePolicy = {
  completionThreshold: 90,
  allowedRates: [0.75, 1, 1.25, 1.5, 2],
  firstViewSeeking: true,
};

/** What holds for the courses of a category that say nothing themselves. */
@Injectable()
export class CategoryDefaults {
  constructor(private readonly categories: CategoryRepository) {}

  /** @param code empty while no category is chosen. */
  async of(code: string): Promise<CoursePolicy> {
    if (code === '') return usual;
    return effectivePolicy(policyOf(await this.categories.all(), code), usual);
  }

  /** Whether the lessons of a new course are learned in their order; its author may say otherwise. */
  async orderLockOf(code: string): Promise<boolean> {
    if (code === '') return false;
    return policyOf(await this.categories.all(), code).orderLock ?? false;
  }
}
