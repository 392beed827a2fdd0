import { type JobHandler, JobProcessor } from '#platform';
import { CourseSettlement, settleCourse } from '#study';

@JobProcessor(settleCourse)
export class SettleCourseProcessor implements JobHandler<{ courseId: string }> {
  constructor(private readonly settlement: CourseSettlement) {}

  process({ courseId }: { courseId: string }): Promise<void> {
    return this.settlement.settle(courseId);
  }
}
