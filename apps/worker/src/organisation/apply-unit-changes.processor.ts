import { Injectable } from '@nestjs/common';
import { applyUnitChanges, UnitChanges } from '#organisation';
import { type JobHandler, type JobOutcome, JobProcessor } from '#platform';

@Injectable()
@JobProcessor(applyUnitChanges)
export class ApplyUnitChangesProcessor implements JobHandler<Record<string, never>> {
  constructor(private readonly changes: UnitChanges) {}

  async process(): Promise<JobOutcome> {
    const ended = await this.changes.applyDue();
    return ended > 0 ? undefined : 'no-longer-needed';
  }
}
