import { type JobHandler, JobProcessor } from '#platform';
import { purgeSignIns, SignInPurge } from '#account';

@JobProcessor(purgeSignIns)
export class PurgeSignInsProcessor implements JobHandler<object> {
  constructor(private readonly purge: SignInPurge) {}

  async process(): Promise<void> {
    await this.purge.run();
  }
}
