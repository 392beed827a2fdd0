import {
  applyImport,
  checkImport,
  ImportApplying,
  ImportChecking,
  purgeImports,
} from '#organisation';
import { type JobContext, type JobHandler, type JobOutcome, JobProcessor } from '#platform';

interface RunPayload {
  runId: string;
}

@JobProcessor(checkImport)
export class CheckImportProcessor implements JobHandler<RunPayload> {
  constructor(private readonly checking: ImportChecking) {}

  process({ runId }: RunPayload, context: JobContext): Promise<JobOutcome> {
    return this.checking.check(runId, context);
  }

  exhausted({ runId }: RunPayload, error: unknown): Promise<void> {
    return this.checking.giveUp(runId, error);
  }
}

@JobProcessor(applyImport)
export class ApplyImportProcessor implements JobHandler<RunPayload> {
  constructor(private readonly applying: ImportApplying) {}

  process({ runId }: RunPayload, context: JobContext): Promise<JobOutcome> {
    return this.applying.apply(runId, context);
  }

  exhausted({ runId }: RunPayload, error: unknown): Promise<void> {
    return this.applying.giveUp(runId, error);
  }
}

@JobProcessor(purgeImports)
export class PurgeImportsProcessor implements JobHandler<object> {
  constructor(private readonly applying: ImportApplying) {}

  process(): Promise<void> {
    return this.applying.purge();
  }
}
