import { Injectable } from '@nestjs/common';
import type { CoursePolicy } from './course-facts.plan.js';

const usual: CoursePolicy = {
  completionThreshold: 90,
  allowedRates: [0.75, 1, 1.25, 1.5, 2],
  firstViewSeeking: true,
};

/** What holds for the courses of a category that say nothing themselves. */
@Injectable()
export class CategoryDefaults {
  /** @param code empty while no category is chosen. */
  of(_code: string): Promise<CoursePolicy> {
    return Promise.resolve(usual);
  }
}
