import { applyTransfers, TransferCompletion, TransferLookups } from '#organisation';
import { type JobHandler, JobProcessor } from '#platform';

@JobProcessor(applyTransfers)
export class ApplyTransfersProcessor implements JobHandler<object> {
  constructor(
    private readonly completion: TransferCompletion,
    private readonly lookups: TransferLookups,
  ) {}

  async process(): Promise<void> {
    await this.completion.applyDue();
    await this.lookups.purge();
  }
}
