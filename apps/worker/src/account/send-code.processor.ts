import { type JobHandler, JobProcessor } from '#platform';
import { CodeRequests, sendCode } from '#account';

@JobProcessor(sendCode)
export class SendCodeProcessor implements JobHandler<{ memberId: string | null }> {
  constructor(private readonly requests: CodeRequests) {}

  async process({ memberId }: { memberId: string | null }): Promise<void> {
    if (memberId !== null) await this.requests.send(memberId);
  }
}
