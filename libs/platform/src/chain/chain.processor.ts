import { type JobHandler, JobProcessor } from '../queue/job-handler.js';
import { ChainVerification } from './chain-verification.js';
import { anchorChains, verifyChains } from './chain.jobs.js';

@JobProcessor(anchorChains)
export class AnchorChainsProcessor implements JobHandler<object> {
  constructor(private readonly verification: ChainVerification) {}

  async process(): Promise<void> {
    await this.verification.anchor();
  }
}

@JobProcessor(verifyChains)
export class VerifyChainsProcessor implements JobHandler<object> {
  constructor(private readonly verification: ChainVerification) {}

  async process(): Promise<void> {
    await this.verification.verifyAll();
  }
}
