import { Injectable } from '@nestjs/common';
import { MediaPackagingService, packageMedia } from '#media';
import { type JobContext, type JobHandler, type JobOutcome, JobProcessor } from '#platform';

@Injectable()
@JobProcessor(packageMedia)
export class PackageMediaProcessor implements JobHandler<{ assetId: string }> {
  constructor(private readonly packaging: MediaPackagingService) {}

  async process({ assetId }: { assetId: string }, { signal }: JobContext): Promise<JobOutcome> {
    const worked = await this.packaging.process(assetId, signal);
    return worked ? undefined : 'no-longer-needed';
  }

  exhausted({ assetId }: { assetId: string }, error: unknown): Promise<void> {
    return this.packaging.giveUp(assetId, error);
  }
}
