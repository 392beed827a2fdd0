import { completeCourseIndex, CourseIndex, reindexCategory } from '#course';
import { type JobHandler, JobProcessor } from '#platform';

@JobProcessor(completeCourseIndex)
export class CompleteCourseIndexProcessor implements JobHandler<object> {
  constructor(private readonly index: CourseIndex) {}

  async process(): Promise<void> {
    await this.index.complete();
  }
}

@JobProcessor(reindexCategory)
export class ReindexCategoryProcessor implements JobHandler<{ code: string }> {
  constructor(private readonly index: CourseIndex) {}

  process({ code }: { code: string }): Promise<void> {
    return this.index.rewriteCategory(code);
  }
}
