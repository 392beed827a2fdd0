import { Injectable } from '@nestjs/common';
import { sweepUploads, UploadService } from '#media';
import { type JobHandler, type JobOutcome, JobProcessor } from '#platform';

@Injectable()
@JobProcessor(sweepUploads)
export class SweepUploadsProcessor implements JobHandler<Record<string, never>> {
  constructor(private readonly uploads: UploadService) {}

  async process(): Promise<JobOutcome> {
    const removed = await this.uploads.removeExpired();
    return removed > 0 ? undefined : 'no-longer-needed';
  }
}
