import {
  applyCourseImport,
  checkCourseImport,
  CourseImportApplying,
  CourseImportChecking,
  purgeCourseImports,
} from '#course';
import { type JobContext, type JobHandler, type JobOutcome, JobProcessor } from '#platform';

interface CheckPayload {
  importId: string;
  round: number;
}

@JobProcessor(checkCourseImport)
export class CheckCourseImportProcessor implements JobHandler<CheckPayload> {
  constructor(private readonly checking: CourseImportChecking) {}

  process(payload: CheckPayload, context: JobContext): Promise<JobOutcome> {
    return this.checking.check(payload, context);
  }

  exhausted({ importId }: CheckPayload, error: unknown): Promise<void> {
    return this.checking.giveUp(importId, error);
  }
}

@JobProcessor(applyCourseImport)
export class ApplyCourseImportProcessor implements JobHandler<{ importId: string }> {
  constructor(private readonly applying: CourseImportApplying) {}

  process({ importId }: { importId: string }): Promise<JobOutcome> {
    return this.applying.apply(importId);
  }

  exhausted({ importId }: { importId: string }, error: unknown): Promise<void> {
    return this.applying.giveUp(importId, error);
  }
}

@JobProcessor(purgeCourseImports)
export class PurgeCourseImportsProcessor implements JobHandler<object> {
  constructor(private readonly checking: CourseImportChecking) {}

  process(): Promise<void> {
    return this.checking.purge();
  }
}
