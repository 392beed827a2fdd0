import { Injectable } from '@nestjs/common';
import { CourseSchedules, runCourseSchedule } from '#course';
import { type JobHandler, type JobOutcome, JobProcessor } from '#platform';

@Injectable()
@JobProcessor(runCourseSchedule)
export class RunCourseScheduleProcessor implements JobHandler<Record<string, never>> {
  constructor(private readonly schedules: CourseSchedules) {}

  async process(): Promise<JobOutcome> {
    const ended = await this.schedules.runDue();
    return ended > 0 ? undefined : 'no-longer-needed';
  }
}
