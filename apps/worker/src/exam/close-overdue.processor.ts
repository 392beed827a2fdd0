import { Injectable } from '@nestjs/common';
import { AttemptEnding, closeOverdue } from '#exam';
import { type JobHandler, type JobOutcome, JobProcessor } from '#platform';

@Injectable()
@JobProcessor(closeOverdue)
export class CloseOverdueProcessor implements JobHandler<Record<string, never>> {
  constructor(private readonly ending: AttemptEnding) {}

  async process(): Promise<JobOutcome> {
    const ended = await this.ending.endAllOverdue();
    return ended > 0 ? undefined : 'no-longer-needed';
  }
}
